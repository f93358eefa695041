// What anybody might send by hand to gain rights; none of it changes a membership or an invitation.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, personaNames, personas, worldId } from '../../tests/harness/personas.ts';
import type { RestAnswer, RestClient } from '../../tests/harness/rest-client.ts';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { colleagueOf, line } from './people.ts';
import { agencyId, personId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

await database.committed((session) =>
  session.rows(`update public.invitations set withdrawn_at = now() where id = $1`, [worldId('invitation:SNV')]),
);

/** All that is stored of who may do what, and who is invited. */
function stored(): Promise<Row[]> {
  return database.rolledBack((session) =>
    session.rows(`
      select to_jsonb(m) as row from public.memberships m union all select to_jsonb(i) from public.invitations i order by 1`),
  );
}

interface Me {
  client: RestClient;
  id: string;
  email: string;
  /** Agencies that are none of this person's to manage. */
  outside: string[];
  /** Where they hold a role. */
  own: string[];
}

function me(name: PersonaName): Me {
  const { email, role, places } = personas[name];
  const outside = [...places.above, ...places.other, ...(role === 'manager' ? [] : [...places.own, ...places.below])];
  return {
    client: database.rest(name),
    id: email === '' ? randomUUID() : personId(email),
    email: email || 'ke.gian@angiang.gov.vn',
    outside: outside.map(agencyId),
    own: places.own.map(agencyId),
  };
}

const patch = (client: RestClient, path: string, body: Row) =>
  client.request(path, { method: 'PATCH', body, prefer: ['return=representation'] });
const post = (client: RestClient, path: string, body: Row | Row[], prefer: string[] = []) =>
  client.request(path, { method: 'POST', body, prefer });

type Attack = (me: Me) => Promise<RestAnswer>[];

const attacks: Record<string, Attack> = {
  'raises their own role': ({ client, id }) =>
    ['clerk', 'supervisor', 'manager'].map((role) =>
      patch(client, `memberships?user_id=eq.${id}`, { role, version: 1 }),
    ),
  'takes their own role back': ({ client, id }) => [
    patch(client, `memberships?user_id=eq.${id}&active=is.false`, { active: true, deactivated_at: null }),
    patch(client, `memberships?user_id=eq.${id}`, { active: true }),
  ],
  'gives themselves a role': ({ client, id, own, outside }) =>
    [...own, ...outside].map((agency_id) => post(client, 'memberships', { user_id: id, agency_id, role: 'manager' })),
  'gives themselves a role over the one they have': ({ client, id, own }) =>
    own.map((agency_id) =>
      post(
        client,
        'memberships?on_conflict=user_id,agency_id,role',
        { user_id: id, agency_id, role: 'clerk', active: true },
        ['resolution=merge-duplicates'],
      ),
    ),
  'gives others a role outside of what they manage': ({ client, outside }) =>
    outside.map((agency_id) =>
      post(client, 'memberships', { user_id: personId(colleagueOf('SVHTTDL')), agency_id, role: 'clerk' }),
    ),
  'moves a role to another agency or person': ({ client, id, outside }) => [
    ...outside.map((agency_id) => patch(client, `memberships?user_id=eq.${id}`, { agency_id })),
    patch(client, `memberships?user_id=neq.${id}`, { user_id: id }),
    patch(client, `memberships?user_id=eq.${id}`, { user_id: personId('giamsat@phatngon.example') }),
  ],
  'ends the roles of who is above or beside them': ({ client, outside }) =>
    outside.map((agency_id) =>
      patch(client, `memberships?agency_id=eq.${agency_id}`, { active: false, deactivation_reason: 'Không cần nữa' }),
    ),
  'deletes roles and invitations': ({ client, id }) => [
    client.request(`memberships?user_id=neq.${id}`, { method: 'DELETE' }),
    client.request('invitations?id=not.is.null', { method: 'DELETE' }),
  ],
  'invites outside of what they manage': ({ client, outside }) =>
    outside.map((agency_id) => client.call('invite_people', { lines: [line({ agency_id, role: 'manager' })] })),
  'invites themselves': ({ client, email, own, outside }) =>
    [...own, ...outside].map((agency_id) =>
      client.call('invite_people', { lines: [line({ email, agency_id, role: 'manager' })] }),
    ),
  'writes invitations past the functions': ({ client, own, outside }) => [
    ...[...own, ...outside].map((agency_id) =>
      post(client, 'invitations', {
        email: 'ke.gian@angiang.gov.vn',
        agency_id,
        role: 'manager',
        token_hash: 'a'.repeat(64),
        expires_at: '2099-01-01',
      }),
    ),
    patch(client, 'invitations?id=not.is.null', { role: 'manager' }),
    patch(client, 'invitations?id=not.is.null', { email: 'ke.gian@angiang.gov.vn', expires_at: '2099-01-01' }),
  ],
  'renews or withdraws invitations that are not theirs': ({ client, outside }) =>
    ['UBND-TINH', 'KHAC-SYT', 'SYT', 'H883', 'H883-P1', 'H890', 'STTTT']
      .filter((code) => outside.includes(agencyId(code)))
      .flatMap((code) => [
        client.call('renew_invitation', { renewed_id: worldId(`invitation:${code}`) }),
        client.call('withdraw_invitation', { withdrawn_id: worldId(`invitation:${code}`) }),
      ]),
  'takes an invitation that is another’s, expired, used, withdrawn or invented': ({ client }) =>
    ['invitation:SYT', 'demo-loi-moi', 'demo-loi-moi-het-han', 'demo-canbo-syt', 'invitation:SNV', 'doan-mo', ''].map(
      (token) => client.call('accept_invitation', { token }),
    ),
  'calls what is not for them': ({ client, id, email }) => [
    client.call('take_invitation', { token: 'demo-loi-moi', person: id, person_email: 'canbo.stc@phatngon.example' }),
    client.call('invite', { invitee: email }),
    client.call('invite_first_manager', { manager_email: email }),
  ],
};

describe.each(personaNames)('%s', (name) => {
  test.each(Object.entries(attacks))('%s, in vain', async (_, attack) => {
    const before = await stored();
    const answers = await Promise.all(attack(me(name)));
    for (const answer of answers) {
      // Refused; or nothing of theirs found to change; or each line refused by itself.
      const rows = answer.status < 300 ? answer.rows.filter(({ refusal }) => !refusal) : [];
      expect(rows).toEqual([]);
    }
    expect(await stored()).toEqual(before);
  });
});

test('what an invitation offers is taken once, by its addressee, even when they race with themselves', async () => {
  await database.rest('quanly').call('invite_people', { lines: [] });
  const email = 'canbo.tinhbien@phatngon.example';
  const made = await database.rest('quanly').call('invite_people', { lines: [line({ email, role: 'supervisor' })] });
  const token = made.rows[0]?.token;
  const taken = await Promise.all(
    Array.from({ length: 6 }, () => database.rest('tinhbien').call('accept_invitation', { token })),
  );
  expect(taken.map(({ code, status }) => code ?? status).sort()).toEqual([200, ...Array(5).fill('PT403')]);
  const roles = await database
    .rest('tinhbien')
    .get(`memberships?user_id=eq.${personId(email)}&agency_id=eq.${agencyId('SYT')}`);
  expect(roles.rows).toMatchObject([{ role: 'supervisor', active: true }]);
});

test('a role taken away is gone with the next request of the same token', async () => {
  const clerk = database.rest('longxuyen');
  const spokespersons = 'spokespersons?select=id&limit=1';
  expect((await clerk.get(spokespersons)).rows).toHaveLength(1);
  const body = { active: false, deactivation_reason: 'Chuyển công tác' };
  const at = `memberships?user_id=eq.${personId(personas.longxuyen.email)}&active=is.true`;
  const ended = await database.rest('quanlyLongXuyen').request(at, { method: 'PATCH', body, prefer: ['count=exact'] });
  expect(ended.count).toBe(1);
  expect((await clerk.get(spokespersons)).rows).toEqual([]);
});
