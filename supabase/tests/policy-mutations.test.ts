import { afterAll, expect, inject, test } from 'vitest';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { type Mutant, mutantsOf, policyOf } from './policy-mutants.ts';
import { attackProbes } from './rights-attacks.ts';
import { type Probe, ProbedDatabase, rightsProbes } from './rights-probes.ts';

const database = await openOwnDatabase({ rest: true });
const probed = new ProbedDatabase(database);
afterAll(() => database.close());

const known = inject('known');
const probes = [...rightsProbes(known), ...attackProbes(known)];

/** Mutants that behave exactly as the policy does. */
const equivalent = new Map([
  [
    'profiles_select: my_agency_ids for my_managed_agency_ids',
    'it looks through memberships, whose own policy shows nobody but managers the memberships of others',
  ],
  [
    'attachments_upload: my_incident_agency_ids for my_supervised_agency_ids',
    'a clerk stores files under their own agency anyway; its row is what the record needs',
  ],
  [
    'directive_acknowledgements_update: my_incident_agency_ids for my_supervised_agency_ids',
    'it lets in a supervisor of the agency who is clerk of the keeper, for whom the trigger has no step',
  ],
  ...['my_incident_agency_ids for my_clerk_agency_ids', 'my_incident_agency_ids for my_supervised_agency_ids'].map(
    (swap): [string, string] => [
      `reminders_update: ${swap}`,
      'a clerk’s own agencies and those below a supervisor stand in it together anyway',
    ],
  ),
  [
    'agency_reports_update: my_incident_agency_ids for my_clerk_agency_ids',
    'who supervises an agency may send its report back anyway',
  ],
  ...[
    'press_agencies_update',
    'legal_rules_update',
    'legal_rules_assured_update',
    'public_holidays_update',
    'public_holidays_assured_update',
    'settings_update',
    'settings_assured_update',
    'agencies_assured_update',
    'memberships_assured_update',
  ].map((policy): [string, string] => [
    `${policy}: with check (true)`,
    'the rule asks who one is and nothing of the row, and stands in using as well',
  ]),
]);

/** The first probe found red, trying those of the given table first. */
async function firstRed(table: string): Promise<Probe | undefined> {
  const batchSize = 16;
  const nearestFirst = [...probes.filter((probe) => probe.table === table), ...probes.filter((p) => p.table !== table)];
  for (let start = 0; start < nearestFirst.length; start += batchSize) {
    const batch = nearestFirst.slice(start, start + batchSize);
    const reds = await Promise.all(batch.map(async (probe) => (await probe.run(probed)) !== probe.expected));
    const red = batch.find((_, i) => reds[i]);
    if (red) return red;
  }
  return undefined;
}

async function policies() {
  const rows = await database.rolledBack((session) =>
    session.rows(`
      select schemaname, tablename, policyname, permissive, array_to_string(roles, ', ') as roles, cmd, qual, with_check
      from pg_policies
      where schemaname = 'public' or (schemaname, tablename) = ('storage', 'objects')
      order by schemaname, tablename, policyname`),
  );
  return rows.map(policyOf);
}

async function run(statement: string): Promise<void> {
  await database.committed((session) => session.rows(statement));
}

function nameOf({ policy, change }: Mutant): string {
  return `${policy.name}: ${change}`;
}

test('each policy, dropped, loosened or weakened in any part, turns a probe of the rights matrix red', {
  timeout: 300_000,
}, async () => {
  const before = await policies();
  const mutants = before.flatMap(mutantsOf).filter((mutant) => !equivalent.has(nameOf(mutant)));
  expect(mutants.length).toBeGreaterThan(before.length * 2);

  const survivors: string[] = [];
  for (const mutant of mutants) {
    await run(mutant.apply);
    const { schema, table } = mutant.policy;
    const red = await firstRed(schema === 'public' ? table : `${schema}.${table}`);
    await run(mutant.restore);
    if (!red) survivors.push(nameOf(mutant));
  }

  process.stdout.write(`policy mutations: ${mutants.length - survivors.length} / ${mutants.length} killed\n`);
  for (const survivor of survivors) process.stdout.write(`  survived: ${survivor}\n`);
  expect(survivors).toEqual([]);
  // Unchanged again, all probes are green: it was the mutants that turned them red.
  expect(await policies()).toEqual(before);
  expect((await firstRed(''))?.name).toBeUndefined();
});
