import { addressees as addresseeLayout, paragraph, partSpacing, type } from '../decree-30';
import type { Block, OfficialDocument } from '../official-document';
import { asList, runsOf, withEndMark, withoutStop } from '../rules/punctuation';
import { DataTable } from './data-table';
import { Line } from './line';
import classes from './official-document.module.css';
import { css } from './print-styles';

const heading = `${classes.text} ${classes.heading}`;

/** Kính gửi, căn cứ lines, the text. */
export function DocumentBody({ document }: { document: OfficialDocument }) {
  return (
    <>
      <Addressees names={document.addressees} />
      <div style={{ paddingBlockStart: `${partSpacing - paragraph.spacing}pt` }}>
        {asList(document.grounds).map((text) => (
          <Line key={text} text={text} look={type.ground} className={classes.text} />
        ))}
        {withEndMark(document.body).map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document's blocks have no other identity
          <BlockView key={index} block={block} />
        ))}
      </div>
    </>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'part':
      return <Line text={block.text} look={type.part} className={heading} style={{ textAlign: 'left' }} />;
    case 'item':
      return <Line text={block.text} look={type.item} className={heading} />;
    case 'table':
      return <DataTable table={block} />;
    case 'paragraph':
      return (
        <p className={classes.text} style={css(type.body)}>
          {runsOf(block.text).map(({ text, bold, italic }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor have its runs
            <span key={index} style={css({ ...type.body, bold, italic })}>
              {text}
            </span>
          ))}
        </p>
      );
  }
}

/** One addressee on the same line, several below it, their dashes under the colon. */
function Addressees({ names }: { names: readonly string[] }) {
  const { indent, colon, dash } = addresseeLayout;
  if (names.length === 0) return null;
  if (names.length === 1) {
    const only = names.map(withoutStop).join();
    return <Line text={`Kính gửi: ${only}`} look={type.addressee} className={`${classes.part} ${classes.centred}`} />;
  }
  return (
    <div className={classes.part} style={{ ...css(type.addressee), paddingInlineStart: `${indent}mm` }}>
      <p>Kính gửi:</p>
      <ul className={classes.addressees} style={{ paddingInlineStart: `${colon + dash}mm`, textIndent: `-${dash}mm` }}>
        {asList(names).map((name) => (
          <li key={name}>- {name}</li>
        ))}
      </ul>
    </div>
  );
}
