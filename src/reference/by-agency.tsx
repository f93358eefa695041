import type { ReactNode } from 'react';
import classes from './by-agency.module.css';
import { groupByAgency, type OfAgency } from './public-contacts';

interface Props<Person extends OfAgency> {
  people: readonly Person[];
  /** One person, as a list item. */
  children: (person: Person) => ReactNode;
}

/** People under the names of their agencies. */
export function ByAgency<Person extends OfAgency>({ people, children }: Props<Person>) {
  return groupByAgency(people).map(({ id, code, name, contacts }) => (
    <section key={id} aria-labelledby={`co-quan-${code}`} className={classes.agency}>
      <h2 id={`co-quan-${code}`}>{name}</h2>
      <ul>{contacts.map(children)}</ul>
    </section>
  ));
}
