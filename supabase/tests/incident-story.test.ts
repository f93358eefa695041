import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, incident, question } from './cases.ts';
import { personId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const email = (name: string) => `${name}@phatngon.example`;
const supervisor = personId(email('giamsat'));

function withIncident(work: (session: Session, id: unknown) => Promise<void>): Promise<void> {
  return database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert('public.incidents', incident());
    await work(session, id);
  });
}

const comment = (incident_id: unknown, mentions: string[] = [], body = 'Nhờ xem giúp số liệu') => ({
  incident_id,
  kind: 'comment',
  body,
  mentions,
});
const events = 'public.incident_events';
const mentioned = async (session: Session, id: unknown) =>
  await session.rows(`select kind, detail from public.my_work() where incident_id = $1 and kind = 'mention'`, [id]);

test('a colleague called upon finds it in their list until they have seen it', async () => {
  await withIncident(async (session, id) => {
    await session.insert(events, comment(id, [supervisor, supervisor]));
    await session.become('giamsat');
    expect(await mentioned(session, id)).toEqual([{ kind: 'mention', detail: 'Nhờ xem giúp số liệu' }]);
    expect(
      await session.count(`update public.incident_mentions set seen_at = '2001-01-01' where incident_id = $1`, [id]),
    ).toBe(1);
    const seen = await session.row(
      'select seen_at = now() as now from public.incident_mentions where incident_id = $1',
      [id],
    );
    expect(seen).toEqual({ now: true });
    expect(await mentioned(session, id)).toEqual([]);
    expect(
      await session.refusal(`update public.incident_mentions set user_id = $2 where incident_id = $1`, [
        id,
        personId(email('canbo.syt')),
      ]),
    ).toMatchObject({ message: 'mention_fixed' });
  });
});

test('nobody is called upon who may not see the incident; once asked to verify, they may be', async () => {
  await withIncident(async (session, id) => {
    const committee = personId(email('phoihop.btg'));
    for (const stranger of [
      committee,
      personId(email('canbo.stttt')),
      personId(email('nghiviec')),
      '00000000-0000-4000-8000-000000000000',
    ]) {
      expect(await session.refusedInsert(events, comment(id, [stranger]))).toMatchObject({
        code: 'PT422',
        message: 'mention_cannot_see',
        hint: 'mentions',
      });
    }
    await session.insert('public.verification_requests', question(id));
    await session.insert(events, comment(id, [committee]));
    await session.become('btg');
    expect(await mentioned(session, id)).toHaveLength(1);
  });
});

test('who may see an incident is the same asked from either end', async () => {
  await withIncident(async (session, id) => {
    await session.insert('public.verification_requests', question(id));
    const readers = (await session.rows('select user_id from public.incident_readers($1)', [id])).map(
      (row) => row.user_id,
    );
    for (const [name, mail] of [
      ['syt', 'canbo.syt'],
      ['giamsat', 'giamsat'],
      ['quanly', 'quanly'],
      ['btg', 'phoihop.btg'],
      ['stttt', 'canbo.stttt'],
      ['giamsatLongXuyen', 'supervisor.longxuyen'],
      ['nghiviec', 'nghiviec'],
    ] as [PersonaName, string][]) {
      await session.become(name);
      const sees = await session.count('select from public.incidents where id = $1', [id]);
      expect(readers.includes(personId(email(mail))), name).toBe(sees === 1);
      expect((await session.rows('select from public.incident_readers($1)', [id])).length > 0, name).toBe(sees === 1);
      expect((await session.rows('select from public.incident_story($1)', [id])).length > 0, name).toBe(sees === 1);
    }
  });
});

describe('the story', () => {
  test('is told by the database: a person adds comments, in their own name and now', async () => {
    await withIncident(async (session, id) => {
      const forged = {
        ...comment(id),
        kind: 'concluded',
        created_by: supervisor,
        created_at: '2001-01-01',
        data: { number: '1' },
      };
      await session.insert(events, forged);
      const [event] = await session.rows(
        `select kind, data, created_by_name, created_by_agency, created_at > now() - interval '1 minute' as now from public.incident_story($1)`,
        [id],
      );
      expect(event).toEqual({
        kind: 'comment',
        data: {},
        created_by_name: 'Nguyễn Ngọc Hân',
        created_by_agency: 'Sở Y tế',
        now: true,
      });
    });
  });

  test('is neither rewritten nor shortened, by nobody at all', async () => {
    await withIncident(async (session, id) => {
      await session.become('operator');
      for (const statement of [
        'update public.incident_events set body = $2 where incident_id = $1',
        'delete from public.incident_events where incident_id = $1 and $2::text is not null',
      ]) {
        expect(await session.refusal(statement, [id, 'Khác'])).toMatchObject({ message: 'story_is_append_only' });
      }
    });
  });

  test('comes a page at a time, newest first, nothing twice and nothing lost', async () => {
    await withIncident(async (session, id) => {
      for (let n = 0; n < 7; n += 1) await session.insert(events, comment(id, [], `Ý kiến ${n}`));
      const seen: unknown[] = [];
      let last: Record<string, unknown> = { created_at: null, id: null };
      for (let page = 0; page < 3; page += 1) {
        const rows = await session.rows('select id, body, created_at::text from public.incident_story($1, $2, $3, 3)', [
          id,
          last.created_at,
          last.id,
        ]);
        const shown = rows.slice(0, 3);
        seen.push(...shown.map((row) => row.body));
        last = shown.at(-1) ?? last;
      }
      expect(seen).toEqual(['Ý kiến 6', 'Ý kiến 5', 'Ý kiến 4', 'Ý kiến 3', 'Ý kiến 2', 'Ý kiến 1', 'Ý kiến 0', null]);
    });
  });

  test.each([
    ['nothing', ' ', 'incident_events_body'],
    ['50,000 characters', 'ă'.repeat(50_000), 'incident_events_body'],
  ])('takes no comment of %s', async (_, body, constraint) => {
    await withIncident(async (session, id) => {
      expect(await session.refusedInsert(events, comment(id, [], body))).toMatchObject({ constraint });
    });
  });
});

test('each change is in the history by field, for who may see the incident, without what is derived', async () => {
  await withIncident(async (session, id) => {
    await session.insert('public.verification_requests', question(id));
    await alter(session, 'incidents', id, { severity: 'sensitive' });
    const history = () => session.rows('select table_name, operation, is_now from public.record_timeline($1)', [id]);
    const [latest] = await history();
    expect(latest).toEqual({ table_name: 'incidents', operation: 'UPDATE', is_now: { severity: 'sensitive' } });
    const told = JSON.stringify(await history());
    for (const derived of ['next_step', 'search', 'asked_agency_ids', 'item_count', 'stage'])
      expect(told).not.toContain(`"${derived}"`);
    for (const [who, entries] of [
      ['btg', 4],
      ['giamsat', 4],
      ['stttt', 0],
      ['nghiviec', 0],
    ] as const) {
      await session.become(who);
      expect(await history(), who).toHaveLength(entries);
    }
  });
});
