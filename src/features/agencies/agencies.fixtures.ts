import type { ListedAgency } from './agencies.api';

type Person = ListedAgency['spokespersons'][number];

/** A listed agency for tests: named and placed; nobody speaks for it unless said. */
export function listedAgency(
  code: string,
  name: string,
  rest: Partial<ListedAgency> & Pick<ListedAgency, 'parent_id'>,
): ListedAgency {
  return {
    id: `id-${code}`,
    code,
    kind: 'department',
    name,
    short_name: name,
    symbol: null,
    successor_id: null,
    head_name: null,
    head_position: null,
    office_phone: null,
    dissolved_on: null,
    is_demo: false,
    spokespersons: [],
    public_contacts: [],
    ...rest,
  };
}

/** A present spokesperson as its record shows. */
export function record(full_name: string, published = true): Person {
  const public_contacts = published ? { published_at: '2026-10-01T02:00:00Z' } : null;
  return { id: `record-${full_name}`, full_name, position: 'Phó Giám đốc Sở', public_contacts };
}

/** The same as the public directory shows. */
export function contact(full_name: string): ListedAgency['public_contacts'][number] {
  return { full_name, position: 'Phó Giám đốc Sở', kind: 'standing' };
}
