import { afterAll, describe, expect, inject, test } from 'vitest';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';
import { attackProbes } from './rights-attacks.ts';
import { ProbedDatabase, rightsProbes } from './rights-probes.ts';

const database = openSharedDatabase();
const probed = new ProbedDatabase(database);
afterAll(() => database.close());

const known = inject('known');
const probes = [...rightsProbes(known), ...attackProbes(known)];

describe.each([...new Set(probes.map((probe) => probe.table))])('%s', (table) => {
  test.concurrent.each(probes.filter((probe) => probe.table === table))('$name', async ({ run, expected }) => {
    expect(await run(probed)).toBe(expected);
  });
});
