import { columns, type } from '../decree-30';
import type { OfficialDocument } from '../official-document';
import { asList } from '../rules/punctuation';
import { Line } from './line';
import classes from './official-document.module.css';

const halves = { gridTemplateColumns: `${columns.closing}fr ${1 - columns.closing}fr` };

/** «Nơi nhận» beside the signature. */
export function DocumentClosing({ document: { recipients, signature } }: { document: OfficialDocument }) {
  if (recipients.length === 0 && !signature) return null;
  return (
    <footer className={`${classes.part} ${classes.closing} ${classes.columns}`} style={halves}>
      <div>
        {recipients.length > 0 && <Line text="Nơi nhận:" look={type.recipientsTitle} className="" />}
        {asList(recipients).map((name) => (
          <Line key={name} text={`- ${name}`} look={type.recipient} className="" />
        ))}
      </div>
      {signature && (
        <div>
          {signature.lines.map((text) => (
            <Line key={text} text={text} look={type.signerTitle} />
          ))}
          <Line text={signature.name} look={type.signerName} className={`${classes.signer} ${classes.centred}`} />
        </div>
      )}
    </footer>
  );
}
