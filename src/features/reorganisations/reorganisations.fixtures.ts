import type { Agency } from '@/reference/agencies.api';
import type { Dissolved } from './reorganisations.effects';

/** A living agency for tests, below the province unless said. */
export function agency(code: string, name: string, rest: Partial<Agency> = {}): Agency {
  return {
    id: `id-${code}`,
    code,
    kind: 'department',
    name,
    short_name: name,
    parent_id: 'id-UBND-TINH',
    successor_id: null,
    dissolved_on: null,
    ...rest,
  };
}

/** What became of an agency for tests: nothing unless said. */
export function dissolved(code: string, rest: Partial<Dissolved> = {}): Dissolved {
  return {
    code,
    name: code,
    heir: null,
    terms: 0,
    delegations: 0,
    contacts: 0,
    incidents: 0,
    enquiries: 0,
    directives: 0,
    acknowledgements: 0,
    courses: 0,
    events: 0,
    press_items: 0,
    questions_handed: 0,
    questions_withdrawn: 0,
    clerks: 0,
    memberships: 0,
    invitations: 0,
    ...rest,
  };
}
