// A second answer to «who may speak», in another language and from the tables themselves, to hold the database's against.
import type { Persona } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';

interface World {
  now: number;
  agencies: Row[];
  spokespersons: Row[];
  delegations: Row[];
  contacts: Row[];
  memberships: Row[];
}

/** Everything the answer may depend on, read past all policies. */
export async function readWorld(session: Session): Promise<World> {
  await session.become('operator');
  const [now] = await session.rows('select now() as now');
  return {
    now: Number(now?.now),
    agencies: await session.rows(
      `select id, code, parent_id, head_name, head_since::text, dissolved_on::text from public.agencies`,
    ),
    spokespersons: await session.rows(
      `select id, agency_id, kind, full_name, internal_phone, valid_from::text, valid_to::text from public.spokespersons`,
    ),
    delegations: await session.rows(
      `select id, agency_id, delegate_name, internal_phone, matter, signed_at, starts_at, ends_at from public.delegations`,
    ),
    contacts: await session.rows('select * from public.public_contacts'),
    memberships: await session.rows(
      `select m.agency_id, m.role, u.email from public.memberships m join auth.users u on u.id = m.user_id where m.active`,
    ),
  };
}

const startOfDay = (date: unknown) => Date.parse(`${date}T00:00:00+07:00`);
const nextDay = (date: unknown) => startOfDay(date) + 86_400_000;

/** One line per person: capacity, agency, name, matter, whether the record and the internal number show. */
export function whoMaySpeak(world: World, { email }: Persona, at: number): string[] {
  const byId = new Map(world.agencies.map((agency) => [agency.id, agency]));
  const scope = scopeOf(world, email);
  const alive = (agencyId: unknown) => {
    const { dissolved_on } = byId.get(agencyId) ?? {};
    return dissolved_on == null || at < startOfDay(dissolved_on);
  };
  const live = ({ withdrawn_at }: Row) => withdrawn_at === null;
  const lines: string[] = [];
  const say = (
    capacity: unknown,
    agencyId: unknown,
    name: unknown,
    matter: unknown,
    published: boolean,
    more: Row = {},
  ) =>
    lines.push(
      [
        capacity,
        byId.get(agencyId)?.code,
        name,
        matter ?? '–',
        published,
        more.id ?? '–',
        more.internal_phone ?? '–',
      ].join(' | '),
    );

  for (const agency of world.agencies) {
    if (!scope.has(agency.id) || !alive(agency.id)) continue;
    const holding = world.spokespersons.filter(
      ({ agency_id, valid_from, valid_to }) =>
        agency_id === agency.id && startOfDay(valid_from) <= at && (valid_to === null || at < nextDay(valid_to)),
    );
    for (const person of holding) {
      const published = world.contacts.some((contact) => contact.spokesperson_id === person.id && live(contact));
      say(person.kind, agency.id, person.full_name, null, published, person);
    }
    for (const paper of world.delegations) {
      if (paper.agency_id !== agency.id || paper.signed_at === null) continue;
      if (Number(paper.starts_at) > at || at >= Number(paper.ends_at)) continue;
      const published = world.contacts.some((contact) => contact.delegation_id === paper.id && live(contact));
      say('delegate', agency.id, paper.delegate_name, paper.matter, published, paper);
    }
    const inOffice = agency.head_since === null || startOfDay(agency.head_since) <= at;
    if (agency.head_name !== null && inOffice && !holding.some(({ kind }) => kind === 'head')) {
      say('head', agency.id, agency.head_name, null, false);
    }
  }
  for (const contact of world.contacts) {
    const holds = (moment: number) =>
      Number(contact.visible_from) <= moment &&
      (contact.visible_until === null || moment < Number(contact.visible_until));
    if (scope.has(contact.agency_id) || !alive(contact.agency_id)) continue;
    if (live(contact) && holds(world.now) && holds(at)) {
      say(contact.kind, contact.agency_id, contact.full_name, contact.matter, true);
    }
  }
  return lines.sort();
}

/** The database's answer, told as the oracle tells its own. */
export function told(rows: readonly Row[]): string[] {
  return rows
    .map(({ capacity, agency_code, full_name, matter, is_published, record_id, internal_phone }) =>
      [capacity, agency_code, full_name, matter ?? '–', is_published, record_id ?? '–', internal_phone ?? '–'].join(
        ' | ',
      ),
    )
    .sort();
}

/** A clerk's own agencies; a supervisor's and manager's, and all below. */
function scopeOf({ memberships, agencies }: World, email: string): Set<unknown> {
  const scope = new Set<unknown>();
  for (const { agency_id, role } of memberships.filter((membership) => membership.email === email)) {
    scope.add(agency_id);
    let grown = role !== 'clerk';
    while (grown) {
      const below = agencies.filter(({ id, parent_id }) => scope.has(parent_id) && !scope.has(id));
      for (const { id } of below) scope.add(id);
      grown = below.length > 0;
    }
  }
  return scope;
}
