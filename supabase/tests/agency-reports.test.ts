// The life of a yearly report: drafted, corrected with a reason, confirmed, taken up again or sent back; the sum of a province.
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase, openSharedDatabase } from '../../tests/harness/test-database.ts';
import { alter, refusedAlteration } from './cases.ts';
import { agencyId, day } from './records.ts';
import {
  changed,
  confirmed,
  confirming,
  drafted,
  recorded,
  reopening,
  report,
  reports,
  underTheLaw,
} from './report-cases.ts';
import { numberKeys, sum } from './report-oracle.ts';
import { OpenTransaction } from './two-at-once.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

const refused = (session: Session, id: unknown, changes: Row) =>
  refusedAlteration(session, 'agency_reports', id, changes);
const thisYear = Number(day(17).slice(0, 4));
const overview = (session: Session, year = 2021) =>
  session.rows('select * from public.year_reports($1)', [year]) as Promise<Row[]>;
const lineOf = async (session: Session, code: string, year = 2021) =>
  (await overview(session, year)).find(({ agency_id }) => agency_id === agencyId(code));
const none = sum([]);

describe('a draft', () => {
  test('holds corrections with their reasons and the text, and nothing of what the records say', async () => {
    await database.rolledBack(async (session) => {
      const row = await drafted(session, {
        corrected_replies: 8,
        corrected_requests: 9,
        replies_reason: 'Theo sổ theo dõi',
        difficulties: 'Thiếu cán bộ',
        ...recorded({ replies: 99 }),
        confirmed_at: '2021-12-16',
        is_returned: true,
        reopen_reason: 'Không có',
      });
      expect(row).toMatchObject({
        state: 'draft',
        recorded_replies: null,
        confirmed_at: null,
        due_at: null,
        reopen_reason: null,
        is_returned: false,
      });
      expect(await lineOf(session, 'SYT')).toMatchObject({
        state: 'draft',
        is_corrected: true,
        recorded: none,
        reported: { ...none, replies: 8, requests: 9 },
      });
    });
  });

  test('can be of a year that has begun, of one to come not', async () => {
    await database.rolledBack(async (session) => {
      await drafted(session, { year: thisYear });
      const ahead = await session.refusedInsert(reports, report({ year: thisYear + 1 }));
      expect(ahead).toMatchObject({ code: 'PT422', message: 'report_of_future', hint: 'year' });
    });
  });

  test('stands once a year', async () => {
    await database.rolledBack(async (session) => {
      await drafted(session);
      expect(await session.refusedInsert(reports, report())).toMatchObject({ constraint: 'agency_reports_once' });
    });
  });

  test('of an agency that is no more is not begun', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      const row = report({ agency_id: agencyId('SO-CU') });
      expect(await session.refusedInsert(reports, row)).toMatchObject({ message: 'agency_dissolved' });
    });
  });

  test.each([
    ['a number without a reason', { corrected_briefings: 2 }, 'agency_reports_briefings_explained'],
    ['a reason without a number', { spoken_reason: 'Theo sổ' }, 'agency_reports_spoken_explained'],
    ['a reason of two letters', { corrected_matters: 1, responses_reason: 'ab' }, 'agency_reports_responses_reason'],
    [
      'less than nothing',
      { corrected_conferences: -1, conferences_reason: 'Theo sổ' },
      'agency_reports_corrected_conferences',
    ],
    ['a year before the decree of 2017', { year: 2016 }, 'agency_reports_year'],
  ])('not with %s', async (_, changes, constraint) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await session.refusedInsert(reports, report(changes))).toMatchObject({ constraint });
    });
  });

  test.each([
    ['replies', 'requests', 'replies'],
    ['spoken', 'unexpected', 'spoken'],
    ['in_time', 'with_limit', 'in_time'],
    ['responses', 'matters', 'responses'],
  ])('not with more %s than %s, be it of the records', async (part, whole, reason) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const why = { [`${reason}_reason`]: 'Theo sổ theo dõi' };
      const refusal = { code: 'PT422', message: `${part}_exceed_${whole}`, hint: `corrected_${part}` };
      // The records of 2021 say nothing.
      const alone = report({ [`corrected_${part}`]: 1, ...why });
      expect(await session.refusedInsert(reports, alone)).toMatchObject(refusal);
      const both = report({ [`corrected_${part}`]: 3, [`corrected_${whole}`]: 2, ...why });
      expect(await session.refusedInsert(reports, both)).toMatchObject(refusal);
      await session.insert(reports, report({ [`corrected_${part}`]: 2, [`corrected_${whole}`]: 2, ...why }));
    });
  });
});

describe('confirming', () => {
  test('fixes what the records said, when, and by which rule it was due', async () => {
    await database.rolledBack(async (session) => {
      const row = await confirmed(session, { corrected_requests: 3, replies_reason: 'Theo sổ theo dõi' });
      const { rule_id } = await session.row('select rule_id from public.report_terms(2021)');
      expect(row).toMatchObject({
        state: 'confirmed',
        ...recorded(),
        corrected_requests: 3,
        due_at: new Date('2021-12-20T00:00:00+07:00'),
        due_rule_id: rule_id,
        is_late: true,
      });
      expect(await lineOf(session, 'SYT')).toMatchObject({
        state: 'confirmed',
        is_late: true,
        is_overdue: false,
        has_moved: false,
        reported: { ...none, requests: 3 },
      });
    });
  });

  test('is late from the first moment of 20/12 on, and not a moment before', async () => {
    await database.rolledBack(async (session) => {
      await session.become('operator');
      const at = (code: string, confirmed_at: string) =>
        session.insert(reports, report({ agency_id: agencyId(code), state: 'confirmed', confirmed_at }));
      expect(await at('SYT', '2021-12-19T23:59:59.999+07:00')).toMatchObject({ is_late: false });
      expect(await at('STTTT', '2021-12-20T00:00:00+07:00')).toMatchObject({ is_late: true });
    });
  });

  test('waits until the days it counts are over', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await drafted(session, { year: thisYear });
      const { numbers } = await session.row(
        `select f.numbers from public.report_terms($1) as t, public.report_figures(t.from_day, t.to_day) as f`,
        [thisYear],
      );
      const refusal = await refused(session, id, confirming(numbers as typeof none));
      expect(refusal).toMatchObject({ code: 'PT422', message: 'report_days_not_over', hint: 'state' });
    });
  });

  test('is refused when the records say other numbers than those looked at', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await drafted(session);
      for (const key of numberKeys) {
        const refusal = await refused(session, id, confirming({ [key]: 1 }));
        expect([key, refusal.message]).toEqual([key, 'numbers_moved']);
      }
      expect(await refused(session, id, { state: 'confirmed' })).toMatchObject({ message: 'numbers_moved' });
    });
  });

  test('is refused to a Party body, which the decree does not bind', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await drafted(session, { agency_id: agencyId('BTGTU') }, 'btg');
      expect(await refused(session, id, confirming())).toMatchObject({ message: 'report_not_owed' });
      expect(await overview(session)).toEqual([]);
    });
  });

  test('leaves nothing to change but by taking it up again', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session);
      for (const changes of [{ difficulties: 'Thêm' }, confirming(), { recorded_matters: 5 }]) {
        expect(await refused(session, id, changes)).toMatchObject({ code: 'PT403', message: 'report_confirmed' });
      }
    });
  });

  test('shows when the records have moved since, and keeps what was confirmed', async () => {
    await database.rolledBack(async (session) => {
      const row = await confirmed(session);
      await session.become('operator');
      await session.rows(
        `insert into public.press_events (agency_id, kind, title, mode, place, starts_at, state)
         values ($1, 'press_conference', 'Họp báo ghi sau', 'direct', 'Hội trường', '2021-05-05', 'held')`,
        [agencyId('SYT')],
      );
      await session.become('syt');
      expect(await lineOf(session, 'SYT')).toMatchObject({
        has_moved: true,
        recorded: { ...none, conferences: 1 },
        reported: none,
        report_id: row.id,
      });
    });
  });
});

test('what a report is of is fixed', async () => {
  await database.rolledBack(async (session) => {
    const { id } = await drafted(session);
    for (const changes of [{ year: 2022 }, { is_sum: true }]) {
      expect(await refused(session, id, changes)).toMatchObject({ code: 'PT403', message: 'report_fixed' });
    }
  });
});

test('a stale save is refused', async () => {
  await database.rolledBack(async (session) => {
    const { id, version } = await drafted(session);
    await alter(session, 'agency_reports', id, { difficulties: 'Một' });
    expect(await refused(session, id, { difficulties: 'Hai', version })).toMatchObject({ code: 'PT409' });
  });
});

describe('taken up again', () => {
  test('by its agency, with a reason, it is a draft of what it said; confirmed anew, the reason is gone', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session, { difficulties: 'Thiếu cán bộ' });
      const again = await changed(session, id, reopening({ difficulties: 'Khác', ...recorded({ matters: 4 }) }));
      expect(again).toMatchObject({
        state: 'draft',
        reopen_reason: 'Sót một hồ sơ',
        is_returned: false,
        difficulties: 'Thiếu cán bộ',
        recorded_matters: null,
        confirmed_at: null,
        due_at: null,
        is_late: false,
      });
      const kept = await changed(session, id, { difficulties: 'Khác', reopen_reason: 'Lý do khác' });
      expect(kept).toMatchObject({ difficulties: 'Khác', reopen_reason: 'Sót một hồ sơ' });
      expect(await changed(session, id, confirming())).toMatchObject({ state: 'confirmed', reopen_reason: null });
    });
  });

  test('needs a reason', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session);
      const refusal = await refused(session, id, { state: 'draft' });
      expect(refusal).toMatchObject({ code: 'PT422', message: 'reopen_reason_missing', hint: 'reopen_reason' });
    });
  });

  test('by who supervises it, it is sent back; they change nothing else of it', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session);
      await session.become('giamsat');
      expect(await refused(session, id, { difficulties: 'Thêm' })).toMatchObject({
        code: 'PT403',
        message: 'only_returned',
      });
      const back = await changed(session, id, reopening());
      expect(back).toMatchObject({ state: 'draft', is_returned: true });
      for (const changes of [{ proposals: 'Thêm' }, confirming()]) {
        expect(await refused(session, id, changes)).toMatchObject({ code: 'PT403', message: 'only_returned' });
      }
      expect(await lineOf(session, 'SYT')).toMatchObject({ is_returned: true });
      await session.become('syt');
      expect(await changed(session, id, confirming())).toMatchObject({ is_returned: false });
    });
  });

  test('once the province’s is closed it is no longer the agency’s to take up, only the supervisor’s to send back', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session);
      const { id: sumId } = await drafted(session, { agency_id: agencyId('UBND-TINH'), is_sum: true }, 'giamsat');
      await alter(session, 'agency_reports', sumId, confirming());
      await session.become('syt');
      expect(await refused(session, id, reopening())).toMatchObject({ code: 'PT403', message: 'province_closed' });
      await session.become('giamsat');
      expect(await changed(session, id, reopening())).toMatchObject({ is_returned: true });
      // That of the province is taken up again by who closed it; then agencies may again, too.
      expect(await changed(session, sumId, reopening())).toMatchObject({ state: 'draft', is_returned: false });
      await session.become('syt');
      await alter(session, 'agency_reports', id, confirming());
      expect(await changed(session, id, reopening())).toMatchObject({ state: 'draft' });
    });
  });

  test('another year’s closing closes nothing', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await confirmed(session);
      const of2022 = { agency_id: agencyId('UBND-TINH'), is_sum: true, year: 2022 };
      const { id: sumId } = await drafted(session, of2022, 'giamsat');
      await alter(session, 'agency_reports', sumId, confirming());
      await session.become('syt');
      expect(await changed(session, id, reopening())).toMatchObject({ state: 'draft' });
    });
  });
});

describe('the report of all together', () => {
  const provincial = { agency_id: agencyId('UBND-TINH'), is_sum: true };
  const corrected = { corrected_conferences: 4, conferences_reason: 'Theo sổ theo dõi' };

  test('sums what its agencies report: corrected, confirmed or as the records are; Party bodies and other provinces not', async () => {
    await database.rolledBack(async (session) => {
      await confirmed(session, corrected);
      await drafted(session, { ...corrected, agency_id: agencyId('STTTT') }, 'stttt');
      await session.become('operator');
      for (const code of ['UBND-TINH', 'H883-P1', 'BTGTU', 'KHAC-SYT', 'SYT']) {
        await session.rows(
          `insert into public.press_events (agency_id, kind, title, mode, place, starts_at, state)
           values ($1, 'press_conference', 'Họp báo ghi sau', 'direct', 'Hội trường', '2021-05-05', 'held')`,
          [agencyId(code)],
        );
      }
      await session.become('giamsat');
      // Four and four by hand; of the committee and the ward; Sở Y tế has confirmed before.
      const total = { ...none, conferences: 10 };
      const { numbers } = await session.row('select public.province_numbers($1, 2021) as numbers', [
        agencyId('UBND-TINH'),
      ]);
      expect(numbers).toEqual(total);
      expect(sum((await overview(session)).map(({ reported }) => reported as typeof none))).toEqual(total);
      const { id } = await drafted(session, provincial, 'giamsat');
      expect(await refused(session, id, confirming())).toMatchObject({ message: 'numbers_moved' });
      expect(await changed(session, id, confirming(total))).toMatchObject({ recorded_conferences: 10 });
    });
  });

  const hidden: [PersonaName, string, unknown][] = [
    ['ubnd', 'UBND-TINH', null],
    ['syt', 'SYT', null],
    ['giamsatLongXuyen', 'UBND-TINH', null],
    ['giamsat', 'TINH-KHAC', null],
    ['giamsatLongXuyen', 'H883', none],
    ['quanly', 'UBND-TINH', none],
  ];
  test.each(hidden)('what it comes to, %s at %s is told: %j', async (who, code, told) => {
    await database.rolledBack(async (session) => {
      await session.become(who);
      const { numbers } = await session.row('select public.province_numbers($1, 2021) as numbers', [agencyId(code)]);
      expect(numbers).toEqual(told);
    });
  });

  test('is not seen by the committee’s own clerk: neither it, nor its history, nor its being exported', async () => {
    await database.rolledBack(async (session) => {
      const { id } = await drafted(session, { ...provincial, ...corrected }, 'giamsat');
      const story = 'select * from public.record_timeline($1)';
      const seen = `select from public.agency_reports where id = $1`;
      expect(await session.count(story, [id])).toBe(1);
      expect(await session.count(seen, [id])).toBe(1);
      await session.become('ubnd');
      expect(await session.count(story, [id])).toBe(0);
      expect(await session.count(seen, [id])).toBe(0);
      const exported = `select public.log_export('agency_reports', 'docx', $1)`;
      expect(await session.refusal(exported, [id])).toMatchObject({ message: 'export_not_readable' });
      const own = await drafted(session, { agency_id: agencyId('UBND-TINH') }, 'ubnd');
      expect(await session.count(story, [own.id])).toBe(1);
      await session.row(exported, [own.id]);
    });
  });

  test('an overview’s rows are those of one’s own agencies, so that its sum is, too', async () => {
    await database.rolledBack(async (session) => {
      await drafted(session, corrected);
      for (const [who, codes] of [
        ['syt', ['SYT']],
        ['ubnd', ['UBND-TINH']],
        ['giamsatLongXuyen', ['H883', 'H883-P1']],
      ] as const) {
        await session.become(who);
        const ids = (await overview(session)).map(({ agency_id }) => agency_id);
        expect(ids.sort()).toEqual(codes.map(agencyId).sort());
      }
    });
  });
});

describe('what waits', () => {
  const waiting = (session: Session) =>
    session.rows(
      `select incident_id, incident_title, step, due_at from public.my_work(page_size => 200) where kind = 'report'`,
    );

  test('for the clerk, from 15/12 on until it is confirmed, and again once sent back; under the decree only', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await waiting(session)).toEqual([]);
      await session.become('operator');
      await underTheLaw(session);
      const last = thisYear - 1;
      const { id } = await drafted(session, { year: 2019 });
      const years = async () => (await waiting(session)).map(({ step }) => Number(step));
      const owed = Array.from({ length: last - 2019 + 1 }, (_, i) => 2019 + i);
      // The seeds of the last year may hold one that is confirmed.
      expect(owed).toEqual(expect.arrayContaining(await years()));
      expect(await years()).toEqual(expect.arrayContaining([2019, 2021]));
      const [first] = await waiting(session);
      expect(first).toEqual({
        incident_id: agencyId('SYT'),
        incident_title: 'Báo cáo năm 2019',
        step: '2019',
        due_at: new Date('2019-12-20T00:00:00+07:00'),
      });
      await alter(session, 'agency_reports', id, confirming());
      expect(await years()).not.toContain(2019);
      await session.become('giamsat');
      expect(await waiting(session)).toEqual([]);
      await alter(session, 'agency_reports', id, reopening());
      await session.become('syt');
      expect(await years()).toContain(2019);
    });
  });

  const unconfirmed = (session: Session, onDay: string, ...codes: string[]) =>
    session.rows(
      `select agency_id, year, report_id, due_at, is_overdue, is_returned from private.unconfirmed_reports($1, $2)`,
      [codes.map(agencyId), onDay],
    );

  test('is found of agencies that have not confirmed: from the day after the last, overdue as 20/12 begins', async () => {
    await database.rolledBack(async (session) => {
      expect(await unconfirmed(session, '2021-12-31', 'SYT')).toEqual([]);
      await underTheLaw(session);
      const of2019 = async (onDay: string) =>
        (await unconfirmed(session, onDay, 'SYT', 'BTGTU', 'SO-CU')).map(({ is_overdue }) => is_overdue);
      expect(await of2019('2019-12-14')).toEqual([]);
      expect(await of2019('2019-12-15')).toEqual([false]);
      expect(await of2019('2019-12-18')).toEqual([false]);
      // By the end of the 19th it is.
      expect(await of2019('2019-12-19')).toEqual([true]);
      expect(await unconfirmed(session, '2020-12-01', 'SYT')).toMatchObject([{ year: 2019 }]);
      expect(await unconfirmed(session, '2021-01-01', 'SYT')).toMatchObject([{ year: 2019 }, { year: 2020 }]);
    });
  });

  test('is a finding of supervision, since it was due, by the rule that says so; confirmed late it was one until then', async () => {
    await database.rolledBack(async (session) => {
      await underTheLaw(session);
      const { rule_id } = await session.row('select rule_id from public.report_terms(2020)');
      const found = (at: string) =>
        session.rows(
          `select about, since, due_at, done_at, rule_id from private.findings($1, array[$2]::uuid[], '{report_unconfirmed}')`,
          [at, agencyId('SXD')],
        );
      const due = new Date('2020-12-20T00:00:00+07:00');
      const of2020 = { about: 'Báo cáo năm 2020', since: due, due_at: due, done_at: null, rule_id };
      const confirm = (year: number, confirmed_at: string) =>
        session.insert(reports, report({ agency_id: agencyId('SXD'), year, state: 'confirmed', confirmed_at }));
      await confirm(2019, '2019-12-16T08:00:00+07:00');
      expect(await found('2020-12-19T23:59:59+07:00')).toEqual([]);
      expect(await found('2020-12-20T00:00:00+07:00')).toEqual([of2020]);
      await confirm(2020, '2020-12-28T08:00:00+07:00');
      expect(await found('2020-12-27T12:00:00+07:00')).toEqual([of2020]);
      expect(await found('2020-12-29T12:00:00+07:00')).toEqual([]);
    });
  });

  test('an agency dissolved since owes nothing', async () => {
    await database.rolledBack(async (session) => {
      await underTheLaw(session);
      await session.rows(`update public.agencies set dissolved_on = '2020-01-10' where code = 'SNGV'`);
      expect(await unconfirmed(session, '2020-01-09', 'SNGV')).toHaveLength(1);
      expect(await unconfirmed(session, '2020-01-10', 'SNGV')).toEqual([]);
    });
  });
});

describe('two at once', async () => {
  const own = await openOwnDatabase({ rest: false });
  afterAll(() => own.close());

  test('who takes a report up while the province’s is being closed waits, and is then refused', async () => {
    const { id, sumId } = await own.committed(async (session) => {
      const { id } = await confirmed(session);
      const { id: sumId } = await drafted(session, { agency_id: agencyId('UBND-TINH'), is_sum: true }, 'giamsat');
      return { id, sumId };
    });
    const closing = new OpenTransaction(own);
    const reopeningOne = new OpenTransaction(own);
    try {
      await closing.begin('giamsat');
      await reopeningOne.begin('syt');
      await alter(closing.session, 'agency_reports', sumId, confirming());
      const attempt = refusedAlteration(reopeningOne.session, 'agency_reports', id, reopening());
      await reopeningOne.untilWaiting();
      await closing.end('commit');
      expect(await attempt).toMatchObject({ message: 'province_closed' });
      await reopeningOne.end('rollback');
    } finally {
      await closing.close();
      await reopeningOne.close();
    }
  });
});
