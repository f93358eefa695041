// The six figures: recounted from raw rows, at the edges of their days, each with exactly its records, and for nobody more
// than they may see.
import { afterAll, describe, expect, test } from 'vitest';
import { buildYearlyReport } from '@/documents/report';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase, openSeededDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, day } from './records.ts';
import { type Numbers, numberKeys, rawRows, recount, sum } from './report-oracle.ts';

// Its own: it takes triggers away, for which others would wait.
const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

interface Figures extends Row {
  agency_id: string;
  numbers: Numbers;
}
const figures = async (session: Session, from: string, to: string, agency: string | null = null) =>
  (await session.rows('select * from public.report_figures($1, $2, $3)', [from, to, agency])) as Figures[];

const syt = () => agencyId('SYT');
/** Rows as they lie, whatever life they had: what is counted is judged here, not how they came about. */
async function lying(session: Session, work: () => Promise<void>): Promise<void> {
  const tables = ['agencies', 'press_events', 'press_enquiries', 'incidents', 'press_items', 'correction_requests'];
  await session.become('operator');
  for (const table of tables) await session.rows(`alter table public.${table} disable trigger user`);
  await work();
  for (const table of tables) await session.rows(`alter table public.${table} enable trigger user`);
}

const event = (session: Session, changes: Row) =>
  session.insert('public.press_events', {
    agency_id: syt(),
    kind: 'press_conference',
    title: 'Họp báo thử',
    mode: 'direct',
    place: 'Hội trường',
    starts_at: '2021-05-05T08:00:00+07:00',
    state: 'held',
    ...changes,
  });

const enquiry = (session: Session, changes: Row = {}) => {
  const isReplied = changes.status === 'answered' || changes.status === 'refused';
  return session.insert('public.press_enquiries', {
    agency_id: syt(),
    reporter_name: 'Phóng viên thử',
    press_agency_name: 'Báo Kiểm Thử',
    medium: 'phone',
    received_at: '2021-05-05T08:00:00+07:00',
    title: 'Câu hỏi thử',
    question: 'Câu hỏi thử của báo',
    ...(changes.kind === 'unexpected_event' ? { event_kind: 'large_impact' } : {}),
    ...(changes.status === 'answered' ? { answer: 'Đã trả lời', answer_form: 'direct' } : {}),
    ...(isReplied
      ? { answered_at: '2021-05-05T10:00:00+07:00', answerer_capacity: 'head', answerer_name: 'Người đứng đầu' }
      : {}),
    ...changes,
  });
};

const matter = (session: Session, changes: Row = {}) =>
  session.insert('public.incidents', {
    agency_id: syt(),
    title: 'Tin sai thử nghiệm',
    found_by: 'Văn phòng',
    found_at: '2021-05-05T08:00:00+07:00',
    ...changes,
  });

const province = { name: 'Ủy ban nhân dân tỉnh An Giang', code: 'UBND-TINH', kind: 'province', symbol: 'UBND' };
const none = sum([]);
const of2021 = async (session: Session) => {
  await session.become('syt');
  const [found] = await figures(session, '2020-12-15', '2021-12-14');
  return found?.numbers;
};

describe('what counts', () => {
  test('conferences that took place, and briefings of others one came to', async () => {
    await database.rolledBack(async (session) => {
      await lying(session, async () => {
        await event(session, {});
        await event(session, { state: 'closed', closed_at: '2021-06-01' });
        await event(session, { state: 'planned' });
        await event(session, { state: 'announced', notice_sent_at: '2021-05-01', notice_to: 'Sở' });
        await event(session, { state: 'cancelled', cancel_reason: 'Hoãn', cancelled_at: '2021-05-04' });
        await event(session, { kind: 'press_briefing', role: 'participant' });
        await event(session, { kind: 'press_briefing', role: 'organiser' });
        await event(session, { kind: 'press_briefing', role: 'participant', state: 'planned' });
        await event(session, { kind: 'press_release', mode: null, place: null });
      });
      expect(await of2021(session)).toEqual({ ...none, conferences: 2, briefings: 1 });
    });
  });

  test('requests, of which those answered are replies; a refusal is none, and what was voided never was', async () => {
    await database.rolledBack(async (session) => {
      const [ground] = await session.rows('select id from public.refusal_grounds limit 1');
      await lying(session, async () => {
        await enquiry(session);
        await enquiry(session, { status: 'answered' });
        // Answered after the year: it is still one of its requests.
        await enquiry(session, { status: 'answered', answered_at: '2022-02-01T08:00:00+07:00' });
        await enquiry(session, { status: 'refused', refusal_ground_id: ground?.id });
        await enquiry(session, { status: 'voided', void_reason: 'Ghi trùng', voided_at: '2021-05-06' });
      });
      expect(await of2021(session)).toEqual({ ...none, requests: 4, replies: 2 });
    });
  });

  test('unexpected events spoken on, and in time only those with a limit, up to its very moment', async () => {
    await database.rolledBack(async (session) => {
      const due_at = '2021-05-06T08:00:00+07:00';
      const spoken = { kind: 'unexpected_event', status: 'answered' };
      await lying(session, async () => {
        await enquiry(session, { kind: 'unexpected_event' });
        await enquiry(session, { ...spoken });
        await enquiry(session, { ...spoken, due_at, answered_at: due_at });
        await enquiry(session, { ...spoken, due_at, answered_at: '2021-05-06T08:00:00.001+07:00' });
        await enquiry(session, { kind: 'unexpected_event', due_at });
        // An ordinary question has a time to be answered, too.
        await enquiry(session, { status: 'answered', due_at });
      });
      expect(await of2021(session)).toEqual({
        ...none,
        requests: 6,
        replies: 4,
        unexpected: 5,
        spoken: 3,
        with_limit: 3,
        in_time: 1,
      });
    });
  });

  test('matters of false reports, of which those written about were answered, however often', async () => {
    await database.rolledBack(async (session) => {
      const concluded = (conclusion: string) => ({
        status: 'concluded',
        conclusion,
        conclusion_number: '1/KL',
        conclusion_date: '2021-05-06',
        conclusion_text: 'Kết luận',
        concluded_at: '2021-05-06',
      });
      await lying(session, async () => {
        const [paper] = await session.rows('select id from public.press_agencies limit 1');
        const letterTo = async (incident_id: unknown, changes: Row) => {
          const item = await session.insert('public.press_items', {
            incident_id,
            agency_id: syt(),
            press_agency_id: paper?.id,
            press_kind: 'online',
            title: 'Bài báo thử',
            published_at: '2021-05-05',
          });
          await session.insert('public.correction_requests', {
            incident_id,
            press_item_id: item.id,
            agency_id: syt(),
            kind: 'correction',
            ...changes,
          });
        };
        const sent = {
          false_part: 'Sai',
          correct_part: 'Đúng',
          number: '1/CV',
          document_date: '2021-05-07',
          signer_name: 'Người ký',
          signer_position: 'Giám đốc',
          sent_at: '2021-05-07',
        };
        const twice = await matter(session, concluded('inaccurate'));
        await letterTo(twice.id, { ...sent, false_part: 'Sai hẳn', correct_part: 'Đúng ra' });
        await letterTo(twice.id, { ...sent, kind: 'response', false_part: 'Sai hẳn', correct_part: 'Đúng ra' });
        const unsent = await matter(session, { status: 'verifying' });
        await letterTo(unsent.id, {});
        await matter(session, concluded('partly'));
        await matter(session);
        const right = await matter(session, concluded('accurate'));
        await letterTo(right.id, { ...sent, false_part: 'Sai hẳn', correct_part: 'Đúng ra' });
        await matter(session, concluded('undetermined'));
        await matter(session, { status: 'voided', void_reason: 'Ghi trùng', voided_at: '2021-05-06' });
      });
      expect(await of2021(session)).toEqual({ ...none, matters: 4, responses: 1 });
    });
  });
});

test('the days of a year begin and end at midnight in Vietnam', async () => {
  await database.rolledBack(async (session) => {
    await lying(session, async () => {
      for (const at of ['2020-12-14T23:59:59.999+07:00', '2021-12-15T00:00:00+07:00']) {
        await event(session, { starts_at: at });
        await enquiry(session, { received_at: at });
        await matter(session, { found_at: at });
      }
    });
    expect(await of2021(session)).toEqual(none);
    await lying(session, async () => {
      for (const at of ['2020-12-15T00:00:00+07:00', '2021-12-14T23:59:59.999+07:00']) {
        await event(session, { starts_at: at });
        await enquiry(session, { received_at: at });
        await matter(session, { found_at: at });
      }
    });
    expect(await of2021(session)).toEqual({ ...none, conferences: 2, requests: 2, matters: 2 });
  });
});

test.each([
  [2021, '2020-12-15', '2021-12-14', true, 'policy', '2021-12-20'],
  [2026, '2025-12-15', '2026-12-14', null, 'law', '2026-12-20'],
])('the report of %i counts from %s to %s, and is due before its 20/12', async (year, from, to, closed, basis, due) => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    const terms = await session.row(
      `select from_day::text, to_day::text, is_closed, basis, due_at, instrument from public.report_terms($1)`,
      [year],
    );
    expect(terms).toMatchObject({ from_day: from, to_day: to, basis, due_at: new Date(`${due}T00:00:00+07:00`) });
    expect(terms.is_closed).toBe(closed ?? day(0) > to);
  });
});

describe('who sees which figures', () => {
  const all = ['UBND-TINH', 'STTTT', 'SYT', 'H883', 'H883-P1', 'H890'] as const;
  const sees: [PersonaName, readonly string[]][] = [
    ['giamsat', all],
    ['quanly', all],
    ['giamsatLongXuyen', ['H883', 'H883-P1']],
    ['ubnd', ['UBND-TINH']],
    ['syt', ['SYT']],
    // Party bodies are outside the decree.
    ['btg', []],
    ['nghiviec', []],
  ];
  test.each(sees)('%s those of %j', async (who, codes) => {
    await database.rolledBack(async (session) => {
      await lying(session, async () => {
        for (const code of [...all, 'KHAC-SYT', 'BTGTU']) await event(session, { agency_id: agencyId(code) });
      });
      await session.become(who);
      const found = await figures(session, '2021-01-01', '2021-12-31');
      const counted = found.filter(({ numbers }) => numbers.conferences > 0).map(({ agency_id }) => agency_id);
      expect(counted.sort()).toEqual(codes.map(agencyId).sort());
      // Asked for by name, others' are no more to be had, nor are their records.
      for (const code of ['STTTT', 'KHAC-SYT'].filter((code) => !codes.includes(code))) {
        expect(await figures(session, '2021-01-01', '2021-12-31', agencyId(code))).toEqual([]);
      }
      const records = await session.rows(
        `select agency_id from public.report_records('conferences', '2021-01-01', '2021-12-31')`,
      );
      expect(records.map(({ agency_id }) => agency_id).sort()).toEqual(codes.map(agencyId).sort());
    });
  });

  test('nobody outside any', async () => {
    await database.rolledBack(async (session) => {
      await session.become('nobody');
      for (const call of [
        `public.report_figures('2021-01-01', '2021-12-31')`,
        `public.report_records('requests', '2021-01-01', '2021-12-31')`,
        'public.year_reports(2021)',
        'public.report_terms(2021)',
      ]) {
        expect(await session.refusal(`select * from ${call}`)).toMatchObject({ code: '42501' });
      }
    });
  });
});

test('an agency dissolved within the year keeps what it settled, its heir reads it, and a year later it is gone', async () => {
  await database.rolledBack(async (session) => {
    await lying(session, async () => {
      await event(session, { agency_id: agencyId('STTTT') });
      await session.rows(
        `update public.agencies set dissolved_on = '2021-07-01', successor_id = $1 where code = 'STTTT'`,
        [syt()],
      );
    });
    await session.become('syt');
    const found = await figures(session, '2020-12-15', '2021-12-14');
    expect(found.map(({ agency_id, numbers }) => [agency_id, numbers.conferences])).toEqual(
      expect.arrayContaining([
        [syt(), 0],
        [agencyId('STTTT'), 1],
      ]),
    );
    expect(found).toHaveLength(2);
    expect(await figures(session, '2021-12-15', '2022-12-14')).toHaveLength(1);
    // On its last day but one it still was; from its end on it was not.
    expect(await figures(session, '2021-06-30', '2021-07-30')).toHaveLength(2);
    expect(await figures(session, '2021-07-01', '2021-07-30')).toHaveLength(1);
  });
});

test('each number opens exactly as many records as it says, page by page', async () => {
  await database.rolledBack(async (session) => {
    await session.become('giamsat');
    const [from, to] = [day(-700), day(0)];
    const totals = sum((await figures(session, from, to)).map(({ numbers }) => numbers));
    for (const key of numberKeys) {
      const found: Row[] = [];
      for (let after: Row | undefined; ; ) {
        const page = await session.rows(
          `select * from public.report_records($1, $2, $3, null, $4, $5, page_size => 4)`,
          [key, from, to, after?.sort_key ?? null, after?.record_id ?? null],
        );
        found.push(...page.slice(0, 4));
        if (page.length <= 4) break;
        after = page[3];
      }
      expect([key, new Set(found.map(({ record_id }) => record_id)).size]).toEqual([key, totals[key]]);
      expect(found).toHaveLength(totals[key]);
    }
  });
});

describe.each(['2019', '2025'] as const)('the demo year, in the structure of %s', async (structure) => {
  const seeded = await openSeededDatabase(structure);
  afterAll(() => seeded.close());

  test.each([
    ['so far', 0],
    ['that is over', -1],
  ])('%s is recounted from raw rows, each agency for itself and all together', async (_, offset) => {
    await seeded.rolledBack(async (session) => {
      const { year } = await session.row('select private.last_report_year(private.today()) + 1 + $1 as year', [offset]);
      const terms = await session.row(
        'select from_day::text, to_day::text from private.report_terms($1, private.today())',
        [year],
      );
      const [from, to] = [String(terms.from_day), String(terms.to_day)];
      const rows = await rawRows(session);
      await session.row(`
        select set_config('request.jwt.claims', json_build_object('sub', id)::text, true)
        from public.profiles where email = 'giamsat@phatngon.example'`);
      const found = await figures(session, from, to);
      const counted = new Map(found.map(({ agency_id, numbers }) => [agency_id, numbers]));
      const state = rows.agencies.filter(({ kind }) => kind !== 'party_body');
      expect(counted.size).toBe(state.length);
      for (const { id, code } of state) {
        expect([code, counted.get(String(id))]).toEqual([code, recount(rows, id, from, to)]);
      }
      const total = sum([...counted.values()]);
      // What the province's paper says is that very sum.
      const { body } = buildYearlyReport({
        ...{ agency: province, provinceName: 'An Giang', year: Number(year), numbers: total, signedIn: 2026 },
        ...{ difficulties: null, proposals: null, recipients: [], signer: null },
      });
      const recounted = sum(state.map(({ id }) => recount(rows, id, from, to)));
      const said = body.flatMap((block) => (block.type === 'paragraph' ? [String(block.text)] : []));
      expect(said.slice(0, 6).map((text) => text.split(': ').at(-1))).toEqual([
        `${recounted.conferences}.`,
        `${recounted.briefings}.`,
        `${recounted.replies}/${recounted.requests}.`,
        `${recounted.spoken}/${recounted.unexpected}.`,
        `${recounted.in_time}/${recounted.with_limit}.`,
        `${recounted.responses}/${recounted.matters}.`,
      ]);
      if (offset === 0) for (const key of numberKeys) expect([key, total[key] > 0]).toEqual([key, true]);
    });
  });
});
