// The one table of rights (src/session/permissions.ts) against the database: whatever it says of a role, and no more, is
// what the tables let that role do, and what the functions do for it.
import { afterAll, describe, expect, inject, test } from 'vitest';
import { type Action, permissions, type Reach, reachOf } from '@/session/permissions';
import { at, type Persona, personaNames, personas, type Relation, type Role } from '../../tests/harness/personas.ts';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { calls, tables } from './permission-proofs.ts';
import { matrix, type RowKind, type Subject } from './rights-matrix.ts';
import { ProbedDatabase, subjectProbes } from './rights-probes.ts';

const database = openSharedDatabase();
const probed = new ProbedDatabase(database);
afterAll(() => database.close());

const known = inject('known');
const roles: readonly Role[] = ['clerk', 'supervisor', 'manager', 'deactivated', 'nobody'];
const actions = Object.keys(permissions) as Action[];

const reaching = (action: Action, role: Role): Reach | undefined =>
  role === 'deactivated' || role === 'nobody' ? undefined : reachOf(action, role);

/** Where the rows lie that a reach covers: some have an agency, some are everybody's. */
function covered(reach: Reach | undefined, kinds: readonly RowKind[]): readonly RowKind[] {
  if (reach === undefined) return [];
  if (reach === 'everywhere' || isEverybodys(kinds)) return kinds;
  return kinds.filter((kind) => kind === 'own' || (kind === 'below' && reach !== 'own'));
}

const isEverybodys = (kinds: readonly RowKind[]) => kinds.includes('anyones');

function subjectOf(what: string): Subject {
  const subject = matrix.find((candidate) => candidate.what === what);
  if (!subject) throw new Error(`no subject «${what}» in the rights matrix`);
  return subject;
}

/** What those in a role try with tables, did their right to the action reach so far. */
function probesOf(action: Action, role: Role, reach: Reach | undefined) {
  return tables[action].flatMap(([what, ...verbs]) => {
    const subject = subjectOf(what);
    const allowed = { [role]: covered(reach, subject.kinds) };
    return verbs.flatMap((verb) =>
      subjectProbes(
        { ...subject, rights: { [verb]: allowed }, atRootOnly: reach === 'province' ? [verb] : [] },
        inRole(role),
        [verb],
        known,
      ),
    );
  });
}

const inRole = (role: Role) => personaNames.filter((name) => personas[name].role === role);

/** The same with functions, at each agency they know of. */
function attemptsOf(action: Action, role: Role, reach: Reach | undefined) {
  return (calls[action] ?? []).flatMap((call) =>
    inRole(role).flatMap((name) => {
      const { places }: Persona = personas[name];
      const relations = Object.keys(places) as Relation[];
      const isInPlace = reach !== 'province' || places.own.includes('UBND-TINH');
      const allowed = isInPlace ? covered(reach, relations) : [];
      return relations.flatMap((relation) =>
        places[relation].map((code) => ({ ...call, name, code, relation, expected: allowed.includes(relation) })),
      );
    }),
  );
}

describe.each(actions)('%s', (action) => {
  const probes = roles.flatMap((role) => probesOf(action, role, reaching(action, role)));
  const attempts = roles.flatMap((role) => attemptsOf(action, role, reaching(action, role)));

  if (probes.length > 0) {
    test.concurrent.each(probes)('$name', async ({ run, expected }) => {
      expect(await run(probed)).toBe(expected);
    });
  }

  test.concurrent.each(attempts)('$name may $does of an agency $relation ($code): $expected', async (attempt) => {
    const { name, code, expected, prepare, succeeds } = attempt;
    const done = await database.rolledBack(async (session) => {
      await prepare?.(session, code);
      await session.become(name);
      return succeeds(session, code, at(known.agencies, code)).catch((error: { code?: string }) => {
        // A refusal of what one may not do, not of what was asked wrongly.
        if (['42501', 'PT403'].includes(String(error.code))) return false;
        throw error;
      });
    });
    expect(done).toBe(expected);
  });

  // Rows without an agency are the same to every reach but that of a province.
  const alike: readonly unknown[] = tables[action].every(([what]) => isEverybodys(subjectOf(what).kinds))
    ? ['own', 'below', 'everywhere']
    : [];
  const expectations = (role: Role, reach: Reach | undefined) =>
    [...probesOf(action, role, reach), ...attemptsOf(action, role, reach)].map(({ expected }) => expected);

  test('would be red for any role, did its right reach further or less far', () => {
    for (const role of ['clerk', 'supervisor', 'manager'] as const) {
      const reach = reaching(action, role);
      for (const other of [undefined, 'own', 'below', 'province', 'everywhere'] as const) {
        if (other === reach || (alike.includes(other) && alike.includes(reach))) continue;
        expect(expectations(role, other), `${role} ${other} for ${reach}`).not.toEqual(expectations(role, reach));
      }
    }
  });
});
