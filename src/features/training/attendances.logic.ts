import { matches } from '@/lib/vietnamese';
import type { Person } from './attendances.api';

/** Those who have not withdrawn. */
export const standing = (people: readonly Person[]) => people.filter(({ withdrawn_at }) => withdrawn_at === null);

export interface Numbers {
  registered: number;
  present: number;
  absent: number;
  unmarked: number;
  walkIns: number;
  passed: number;
  /** There, and without a result. */
  unjudged: number;
}

/** What a course comes to. */
export function numbersOf(people: readonly Person[]): Numbers {
  const those = standing(people);
  const count = (is: (person: Person) => boolean) => those.filter(is).length;
  return {
    registered: count(({ is_walk_in }) => !is_walk_in),
    present: count(({ attended }) => attended === 'present'),
    absent: count(({ attended }) => attended === 'absent'),
    unmarked: count(({ attended }) => attended === null),
    walkIns: count(({ is_walk_in }) => is_walk_in),
    passed: count(({ result }) => result === 'passed'),
    unjudged: count(({ attended, result }) => attended === 'present' && result === null),
  };
}

/** People under their agencies, in the order given. */
export function groupByAgency(people: readonly Person[]): { agency: Person['agency']; people: Person[] }[] {
  const groups = new Map<string, { agency: Person['agency']; people: Person[] }>();
  for (const person of people) {
    const group = groups.get(person.agency_id) ?? { agency: person.agency, people: [] };
    group.people.push(person);
    groups.set(person.agency_id, group);
  }
  return [...groups.values()];
}

/** The place of who is at no remote point. */
export const hall = 'hoi-truong';

export interface RoomFilters {
  query: string;
  /** A remote point, the hall, or everywhere. */
  point: string | null;
  /** Only those not marked yet. */
  unmarked: boolean;
}

/** Who is looked for in the room: by name, position or agency, with or without diacritics. */
export function findInRoom(people: readonly Person[], { query, point, unmarked }: RoomFilters): Person[] {
  return people.filter(
    (person) =>
      (point === null || (person.point ?? hall) === point) &&
      (!unmarked || person.attended === null) &&
      matches([person.full_name, person.position, person.agency.name, person.agency.short_name].join(' '), query),
  );
}
