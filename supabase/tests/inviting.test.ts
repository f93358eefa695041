import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { colleagueOf, invite, line } from './people.ts';
import { agencyId, personId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const renew = 'select * from public.renew_invitation($1)';
const withdraw = 'select public.withdraw_invitation($1) as at';
const preview = 'select * from public.preview_invitation($1)';
const stored = (session: Session, id: unknown) => session.row('select * from public.invitations where id = $1', [id]);

/** Acts as the manager of the province, who has invited somebody to Sở Y tế. */
function withInvitation(work: (session: Session, made: Row, sent: Row) => Promise<void>): Promise<void> {
  return database.rolledBack(async (session) => {
    const sent = line();
    await session.become('quanly');
    const [made = {}] = await invite(session, [sent]);
    await work(session, made, sent);
  });
}

describe('inviting', () => {
  test('gives a link for each line, told once, which opens to its addressee', async () => {
    await withInvitation(async (session, made, sent) => {
      expect(made).toMatchObject({ id: sent.id, token: expect.stringMatching(/^[0-9a-f]{64}$/), refusal: null });
      expect(await stored(session, sent.id)).toMatchObject({
        email: sent.email,
        created_by: personId('quanly@phatngon.example'),
        token_hash: expect.not.stringContaining(String(made.token)),
      });
      await session.become('nobody');
      expect(await session.rows(preview, [made.token])).toMatchObject([
        { email: sent.email, agency_name: 'Sở Y tế An Giang', role: 'clerk', state: 'open' },
      ]);
    });
  });

  test('takes an address as typed', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const sent = line({ email: '  Nguoi.MOI@AnGiang.gov.vn ' });
      expect(await invite(session, [sent])).toMatchObject([{ refusal: null }]);
      expect(await stored(session, sent.id)).toMatchObject({ email: 'nguoi.moi@angiang.gov.vn' });
    });
  });

  test('holds for seven days, or as long as the setting says', async () => {
    await withInvitation(async (session, { expires_at }) => {
      const days = 'select extract(epoch from $1::timestamptz - now()) / 86400 as days';
      expect(Number((await session.row(days, [expires_at])).days)).toBeCloseTo(7, 6);
      await session.become('operator');
      await session.rows(
        `insert into public.settings (key, value, label, unit, least, most)
         values ('invitation_days', 3, 'Thời hạn lời mời', 'day', 1, 30)
         on conflict (key) do update set value = 3`,
      );
      await session.become('quanly');
      const [made] = await invite(session, [line({ email: 'khac@angiang.gov.vn' })]);
      expect(Number((await session.row(days, [made?.expires_at])).days)).toBeCloseTo(3, 6);
    });
  });

  test('makes the good lines and says of each other one why not', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanlyLongXuyen');
      const here = { agency_id: agencyId('H883') };
      const below = { agency_id: agencyId('H883-P1') };
      const lines: [Row, string | null][] = [
        [line(here), null],
        [line({ ...below, role: 'manager' }), null],
        [line(here), 'invitation_repeated'],
        [line({ ...here, email: ' NGUOI.MOI@angiang.gov.vn' }), 'invitation_repeated'],
        [line({ ...here, role: 'supervisor' }), null],
        [line({ ...here, email: 'không phải thư' }), 'invitations_email'],
        [line({ ...here, email: null }), 'invitations_email'],
        [line({ ...here, email: 'vai@angiang.gov.vn', role: 'admin' }), 'invitations_role'],
        [line({ ...here, email: 'vai@angiang.gov.vn', role: null }), 'invitations_role'],
        [line({ agency_id: agencyId('UBND-TINH'), role: 'clerk' }), 'agency_outside'],
        [line({ agency_id: agencyId('SYT') }), 'agency_outside'],
        [line({ agency_id: null }), 'agency_outside'],
        [line({ ...here, email: 'manager.longxuyen@phatngon.example' }), 'own_membership'],
        [line({ ...here, email: colleagueOf('H883') }), 'already_member'],
        [line({ ...here, email: colleagueOf('H883'), role: 'manager' }), null],
        [line({ ...below, email: 'moi.h883p1@phatngon.example' }), 'invitations_open_once'],
      ];
      const made = await invite(
        session,
        lines.map(([sent]) => sent),
      );
      expect(made.map(({ refusal }) => refusal)).toEqual(lines.map(([, refusal]) => refusal));
      for (const [i, { id, token, expires_at, refusal }] of made.entries()) {
        expect(id).toBe(lines[i]?.[0].id);
        expect([token === null, expires_at === null]).toEqual([refusal !== null, refusal !== null]);
      }
      const ids = made.map(({ id }) => id);
      expect(await session.count('select from public.invitations where id = any ($1)', [ids])).toBe(4);
    });
  });

  test('refuses more than two hundred lines at once, all of them', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanly');
      const lines = Array.from({ length: 201 }, (_, i) => line({ email: `nguoi${i}@angiang.gov.vn` }));
      const refusal = await session.refusal('select public.invite_people($1)', [JSON.stringify(lines)]);
      expect(refusal).toMatchObject({ code: 'PT422', message: 'invitations_too_many' });
      const made = await invite(session, lines.slice(1));
      expect(made.filter(({ refusal: why }) => why === null)).toHaveLength(200);
    });
  });

  test('of somebody whose invitation has run out is refused: that one is renewed', async () => {
    await withInvitation(async (session, made, sent) => {
      await session.become('operator');
      await session.rows(`update public.invitations set expires_at = now() where id = $1`, [made.id]);
      await session.become('quanly');
      const again = { ...sent, id: randomUUID() };
      expect(await invite(session, [again])).toMatchObject([{ refusal: 'invitations_open_once' }]);
      await session.row(withdraw, [made.id]);
      expect(await invite(session, [again])).toMatchObject([{ refusal: null }]);
    });
  });

  test('tried again after a lost answer is the same invitation with a fresh link, as typed by then', async () => {
    await withInvitation(async (session, made, sent) => {
      const [again] = await invite(session, [{ ...sent, role: 'supervisor' }]);
      expect(again).toMatchObject({ id: made.id, refusal: null });
      expect(again?.token).not.toBe(made.token);
      expect(await stored(session, made.id)).toMatchObject({ role: 'supervisor', version: 2 });
      expect(await session.rows(preview, [made.token])).toEqual([]);
      expect(await session.rows(preview, [again?.token])).toMatchObject([{ state: 'open' }]);
    });
  });

  test('under the id of another’s invitation changes nothing', async () => {
    await withInvitation(async (session) => {
      const id = worldId('invitation:H883');
      const before = await stored(session, id);
      expect(await invite(session, [line({ id, email: 'ke.gian@angiang.gov.vn' })])).toMatchObject([
        { token: null, refusal: 'invitation_used' },
      ]);
      expect(await stored(session, id)).toEqual(before);
    });
  });

  test.each(['accepted_at', 'withdrawn_at'])(
    'tried again with one that has its %s since changes nothing',
    async (when) => {
      await withInvitation(async (session, made, sent) => {
        await session.become('operator');
        await session.rows(`update public.invitations set ${when} = now() where id = $1`, [made.id]);
        const before = await stored(session, made.id);
        await session.become('quanly');
        expect(await invite(session, [{ ...sent, role: 'manager' }])).toMatchObject([{ refusal: 'invitation_used' }]);
        expect(await stored(session, made.id)).toEqual(before);
      });
    },
  );
});

function accepted(session: Session): Promise<Row> {
  return session.row(
    `select * from public.invitations where email = 'canbo.syt@phatngon.example' and accepted_at is not null`,
  );
}

describe('renewing', () => {
  test('gives a new link and expiry; the link of before is dead', async () => {
    await withInvitation(async (session, made) => {
      await session.become('operator');
      await session.rows(`update public.invitations set expires_at = now() - interval '1 day' where id = $1`, [
        made.id,
      ]);
      await session.become('quanly');
      const renewed = await session.row(renew, [made.id]);
      expect(renewed).toMatchObject({ id: made.id, token: expect.stringMatching(/^[0-9a-f]{64}$/), refusal: null });
      expect(await session.rows(preview, [made.token])).toEqual([]);
      expect(await session.rows(preview, [renewed.token])).toMatchObject([{ state: 'open' }]);
    });
  });

  test('is refused of one accepted, withdrawn, outside one’s tree, or to oneself', async () => {
    await withInvitation(async (session, made) => {
      await session.row(withdraw, [made.id]);
      const used = { code: 'PT403', message: 'invitation_used' };
      expect(await session.refusal(renew, [made.id])).toMatchObject(used);
      expect(await session.refusal(renew, [(await accepted(session)).id])).toMatchObject(used);
      const notFound = { code: 'PT403', message: 'invitation_not_found' };
      expect(await session.refusal(renew, [worldId('invitation:KHAC-SYT')])).toMatchObject(notFound);
      expect(await session.refusal(renew, [randomUUID()])).toMatchObject(notFound);
      const [own] = await invite(session, [
        line({ email: 'manager.longxuyen@phatngon.example', agency_id: agencyId('H883'), role: 'clerk' }),
      ]);
      await session.become('quanlyLongXuyen');
      expect(await session.refusal(renew, [own?.id])).toMatchObject({ code: 'PT403', message: 'own_membership' });
    });
  });
});

describe('withdrawing', () => {
  test('kills the link; when that was does not change', async () => {
    await withInvitation(async (session, made) => {
      await session.row(withdraw, [made.id]);
      expect(await session.rows(preview, [made.token])).toMatchObject([{ state: 'withdrawn' }]);
      await session.become('operator');
      const yesterday = `update public.invitations set withdrawn_at = now() - interval '1 day' where id = $1 returning withdrawn_at as at`;
      const then = await session.row(yesterday, [made.id]);
      await session.become('quanly');
      expect(await session.row(withdraw, [made.id])).toEqual(then);
      expect(await stored(session, made.id)).toMatchObject({ withdrawn_at: then.at });
    });
  });

  test('has no effect on one accepted or outside one’s tree', async () => {
    await withInvitation(async (session) => {
      const used = await accepted(session);
      expect(await session.refusal(withdraw, [used.id])).toMatchObject({ code: 'PT403', message: 'invitation_used' });
      expect(await session.refusal(withdraw, [worldId('invitation:KHAC-SYT')])).toMatchObject({
        message: 'invitation_not_found',
      });
      expect(await accepted(session)).toEqual(used);
    });
  });
});

test('the link of one accepted opens nothing to anybody else', async () => {
  await database.rolledBack(async (session) => {
    await session.become('quanly');
    const [made] = await invite(session, [line({ email: colleagueOf('SNV') })]);
    const accept = 'select public.accept_invitation($1)';
    for (const who of ['syt', 'quanly', 'nghiviec'] as const) {
      await session.become(who);
      expect(await session.refusal(accept, [made?.token])).toMatchObject({ message: 'invitation_not_found' });
    }
  });
});

test('two who renew at once: the link of the last one holds', async () => {
  const manager = database.rest('quanly');
  const sent = line({ email: 'hai.nguoi@angiang.gov.vn' });
  await manager.call('invite_people', { lines: [sent] });
  const renewed = await Promise.all([1, 2, 3, 4].map(() => manager.call('renew_invitation', { renewed_id: sent.id })));
  const tokens = renewed.map(({ body }) => (body as Row).token);
  expect(new Set(tokens).size).toBe(4);
  const previews = await Promise.all(
    tokens.map((token) => database.rest('nobody').call('preview_invitation', { token })),
  );
  expect(previews.map(({ rows }) => rows.length).sort()).toEqual([0, 0, 0, 1]);
});
