import { columns, letterAboutSpacing, motto, mottoWidth, nationalName, type } from '../decree-30';
import type { OfficialDocument } from '../official-document';
import { numberLine } from '../rules/numbering';
import { placeAndDate } from '../rules/official-dates';
import { ruleWidth } from '../rules/rule-width';
import { Line, Rule } from './line';
import classes from './official-document.module.css';

const halves = { gridTemplateColumns: `${columns.head}fr ${1 - columns.head}fr` };
const below = { marginBlockStart: `${letterAboutSpacing}pt` };

/** Letterhead, national name and motto; number beside place and date; then the title, or «V/v» under the number. */
export function DocumentHead({ document }: { document: OfficialDocument }) {
  const { issuer, number, heading, place, date } = document;
  return (
    <header>
      <div className={classes.columns} style={halves}>
        <div>
          {issuer.superior.map((text) => (
            <Line key={text} text={text} look={type.superior} />
          ))}
          {issuer.own.map((text) => (
            <Line key={text} text={text} look={type.issuer} />
          ))}
          <Rule width={ruleWidth(issuer.own.at(-1) ?? '', type.issuer.size)} />
        </div>
        <div>
          <Line text={nationalName} look={type.nationalName} />
          <Line text={motto} look={type.motto} />
          <Rule width={mottoWidth} />
        </div>
        <div>
          {number && <Line text={numberLine(number)} look={type.number} style={below} />}
          {heading.type === 'letter' && <Line text={`V/v ${heading.about}`} look={type.letterAbout} style={below} />}
        </div>
        <Line text={placeAndDate(place, date)} look={type.placeAndDate} style={below} />
      </div>
      {heading.type === 'named' && (
        <div className={classes.part}>
          <Line text={heading.name} look={type.name} />
          <Line text={heading.about} look={type.about} />
          <Rule width={ruleWidth(heading.about, type.about.size)} />
        </div>
      )}
    </header>
  );
}
