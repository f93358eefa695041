import { afterAll, describe, expect, test } from 'vitest';
import { claimsOf, personaNames, personas, signToken, worldId } from '../../tests/harness/personas.ts';
import { RestClient } from '../../tests/harness/rest-client.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { type Probe, ProbedDatabase, rightsProbes } from './rights-probes.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

describe('schemas that are not exposed', () => {
  test.each(['audit', 'private', 'auth', 'storage', 'pg_catalog'])('%s is not served', async (schema) => {
    const manager = database.rest('quanly');
    const read = await manager.request('changes', { headers: { 'Accept-Profile': schema } });
    expect([read.status, read.code]).toEqual([406, 'PGRST106']);
    const written = await manager.request('changes', {
      method: 'POST',
      body: {},
      headers: { 'Content-Profile': schema },
    });
    expect([written.status, written.code]).toEqual([406, 'PGRST106']);
    const called = await manager.call('my_agency_ids', {}, { headers: { 'Content-Profile': schema } });
    expect([called.status, called.code]).toEqual([406, 'PGRST106']);
  });

  test.each(['changes', 'users', 'objects'])('a table %s is not found in the exposed schema', async (table) => {
    const answer = await database.rest('quanly').get(table);
    expect([answer.status, answer.code]).toEqual([404, '42P01']);
  });

  test.each([
    ['history', 'select * from audit.changes'],
    ['writing history', `insert into audit.changes (table_name) values ('agencies')`],
    ['accounts', 'select * from auth.users'],
    [
      'making oneself a member',
      `select private.take_invitation('demo-loi-moi', auth.uid(), 'canbo.stc@phatngon.example')`,
    ],
    ['the token behind an invitation', `select private.open_invitation('demo-loi-moi')`],
    ['a first manager', `select private.invite_first_manager('toi@angiang.gov.vn')`],
    ['publishing past the check', `select private.copy_to_public('${worldId('running:STTTT')}')`],
  ])('a manager reaches no %s, even by direct SQL', async (_, statement) => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      expect((await session.refusal(statement)).code).toBe('42501');
    });
  });
});

describe('functions', () => {
  const forAnybody = [
    'press_form_challenge',
    'preview_invitation',
    'published_agencies',
    'search_public_contacts',
    'submit_press_enquiry',
    'who_may_speak',
  ];

  test('nobody may call any but those that are for anybody', async () => {
    const functions = await database.rolledBack((session) =>
      session.rows(`
        select proname as name, coalesce(proargnames[1:pronargs], '{}') as args from pg_proc
        where pronamespace = 'public'::regnamespace order by proname`),
    );
    expect(functions.length).toBeGreaterThanOrEqual(8);
    const callable: unknown[] = [];
    for (const { name, args } of functions) {
      const nulls = Object.fromEntries((args as string[]).map((arg) => [arg, null]));
      const answer = await database.rest('nobody').call(String(name), nulls, { rollback: true });
      // One that refuses in its own words has been reached.
      if (answer.status === 200 || answer.code === 'PT403') callable.push(name);
      else expect([name, answer.status, answer.code]).toEqual([name, 401, '42501']);
    }
    expect(callable).toEqual(forAnybody);
  });
});

describe('tokens', () => {
  const path = 'spokespersons?select=id';
  const withToken = (token: Promise<string>) => new RestClient(database.restUrl, token).get(path);
  const claims = claimsOf('syt', database.known);

  test('a valid one opens the records of its person', async () => {
    expect((await withToken(signToken(claims))).rows.length).toBeGreaterThan(0);
  });
  test('an expired one is refused', async () => {
    const answer = await withToken(signToken(claims, { expires: Math.floor(Date.now() / 1000) - 60 }));
    expect([answer.status, answer.code]).toEqual([401, 'PGRST301']);
  });
  test('one signed by somebody else is refused', async () => {
    const answer = await withToken(signToken(claims, { secret: 'another-secret-of-thirty-two-characters-or-so' }));
    expect(answer.status).toBe(401);
  });
  test('a garbled one is refused', async () => {
    const garbled = signToken(claims).then((token) => `${token.slice(0, -9)}AAAAAAAAA`);
    expect((await withToken(garbled)).status).toBe(401);
    expect((await withToken(Promise.resolve('not.a.token'))).status).toBe(401);
  });
  test('one without a signature is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, role: 'service_role' })}.`;
    expect((await withToken(Promise.resolve(unsigned))).status).toBe(401);
  });
  test('one of a person unknown here opens nothing', async () => {
    const stranger = { ...claims, sub: '00000000-0000-4000-8000-000000000000' };
    expect((await withToken(signToken(stranger))).rows).toEqual([]);
  });
  test('roles claimed in the token itself count for nothing', async () => {
    const claiming = { ...claims, app_metadata: { role: 'manager' }, user_metadata: { role: 'manager' } };
    const answer = await new RestClient(database.restUrl, signToken(claiming)).get('invitations');
    expect([answer.status, answer.rows]).toEqual([200, []]);
  });
});

test('a membership taken away ends access at once, with the token still valid', async () => {
  const clerk = database.rest('longxuyen');
  const agency = database.known.agencies.H883;
  const record = `spokespersons?select=id&agency_id=eq.${agency}`;
  expect((await clerk.get(record)).rows.length).toBeGreaterThan(0);
  await database.committed((session) =>
    session.rows(
      `update public.memberships set active = false, deactivation_reason = 'Chuyển công tác' where user_id = $1`,
      [database.known.people[personas.longxuyen.email]],
    ),
  );

  expect((await clerk.get(record)).rows).toEqual([]);
  for (const table of ['agencies', 'attachments', 'drafts', 'invitations']) {
    expect([table, (await clerk.get(`${table}?select=id`)).rows]).toEqual([table, []]);
  }
  expect((await clerk.call('list_spokespersons')).rows).toEqual([]);
  expect((await clerk.call('record_timeline', { record_id: worldId('running:H883') })).rows).toEqual([]);
  const published = await clerk.call('publish_spokesperson', { published_id: worldId('running:H883') });
  expect([published.status, published.code]).toEqual([403, 'PT403']);
  const withdrawn = await clerk.call('withdraw_spokesperson', { withdrawn_id: worldId('running:H883') });
  expect([withdrawn.status, withdrawn.code]).toEqual([403, 'PT403']);
  const draft = { form: 'spokesperson:new:2', content: {} };
  expect((await clerk.request('drafts', { method: 'POST', body: draft })).code).toBe('42501');
});

test('row-level security alone holds: with every table privilege granted to everybody, the rights are the same', {
  timeout: 60_000,
}, async () => {
  const open = await openOwnDatabase({ rest: true });
  try {
    await open.committed((session) => session.rows('grant all on all tables in schema public to anon, authenticated'));
    const probed = new ProbedDatabase(open);
    const broken: string[] = [];
    const probes = rightsProbes(open.known).filter((probe) => probe.table !== 'storage.objects');
    expect(probes.length).toBeGreaterThan(personaNames.length * 100);
    const tryOne = async (probe: Probe) => {
      const outcome = await probe.run(probed);
      const asMeant = (outcome === 'allowed') === (probe.expected === 'allowed');
      if (!asMeant || !['allowed', 'filtered', 'refused 42501', probe.expected].includes(outcome)) {
        broken.push(`${probe.name}: ${outcome}`);
      }
    };
    for (let i = 0; i < probes.length; i += 16) await Promise.all(probes.slice(i, i + 16).map(tryOne));
    expect(broken).toEqual([]);
  } finally {
    await open.close();
  }
});
