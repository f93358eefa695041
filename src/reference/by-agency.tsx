import type { ReactNode } from 'react';
import classes from './by-agency.module.css';
import { groupByAgency, type OfAgency } from './public-contacts';

interface Props<Person extends OfAgency> {
  people: readonly Person[];
  /** What stands beside the name of an agency. */
  beside?: (code: string, name: string) => ReactNode;
  /** One person, as a list item. */
  children: (person: Person) => ReactNode;
}

/** People under the names of their agencies. */
export function ByAgency<Person extends OfAgency>({ people, beside, children }: Props<Person>) {
  return groupByAgency(people).map(({ id, code, name, contacts }) => (
    <section key={id} aria-labelledby={`co-quan-${code}`} className={classes.agency}>
      <div className={classes.head}>
        <h2 id={`co-quan-${code}`}>{name}</h2>
        {beside?.(code, name)}
      </div>
      <ul>{contacts.map(children)}</ul>
    </section>
  ));
}
