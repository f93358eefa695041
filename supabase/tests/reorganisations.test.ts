import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Refusal, Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, incident, letter, newspaper, question, read, refusedAlteration } from './cases.ts';
import { asClerkIn, hours } from './papers.ts';
import { answered, assigned, enquiries, enquiry, part, parts, taken } from './press-enquiry-cases.ts';
import { agencyId, day, personId, standing } from './records.ts';
import { announced, people, person } from './training-cases.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asClerk = asClerkIn(database);

type Step = Row & { kind: string };

const plan = (steps: Step[], changes: Row = {}): Row => ({
  id: randomUUID(),
  title: 'Sắp xếp các sở năm nay',
  decision_number: '12/NQ-HĐND',
  decision_date: day(-30),
  effective_on: day(0),
  steps,
  ...changes,
});

const merging: Step = { kind: 'merge', codes: ['SYT'], into: 'STC' };

const carryOut = 'select * from public.carry_out_reorganisation($1)';
const carriedOut = (session: Session, steps: Step[], changes: Row = {}): Promise<Row> =>
  session.row(carryOut, [plan(steps, changes)]);
const refused = (session: Session, steps: Step[], changes: Row = {}): Promise<Refusal> =>
  session.refusal(carryOut, [plan(steps, changes)]);

/** Works as the manager of the province, and then undoes it. */
const asManager = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
  database.rolledBack(async (session) => {
    await session.become('quanly');
    return work(session);
  });

const agency = (session: Session, code: string) => session.row('select * from public.agencies where code = $1', [code]);
const one = async (session: Session, text: string, values: unknown[] = []) =>
  Object.values(await session.row(text, values))[0];

describe('when an agency is merged into another', () => {
  test('it is dissolved that day, and what ran at it ends', async () => {
    await asManager(async (session) => {
      await session.become('operator');
      const before = await session.row(
        `select
          (select count(*)::integer from public.spokespersons where agency_id = $1 and coalesce(valid_to, 'infinity') >= private.today()) as terms,
          (select count(*)::integer from public.delegations where agency_id = $1 and revoked_at is null and (signed_at is null or ends_at > now())) as delegations,
          (select count(*)::integer from public.public_contacts where agency_id = $1 and withdrawn_at is null and visible_from <= now() and coalesce(visible_until, 'infinity') > now()) as contacts,
          (select count(*)::integer from public.memberships where agency_id = $1 and active) as memberships,
          (select count(*)::integer from public.invitations where agency_id = $1 and accepted_at is null and withdrawn_at is null) as invitations,
          (select count(*)::integer from public.incidents where agency_id = $1 and status not in ('closed', 'voided')) as incidents`,
        [agencyId('SYT')],
      );
      expect(Object.values(before).every((count) => Number(count) > 0)).toBe(true);
      await session.become('quanly');
      const act = await carriedOut(session, [merging]);
      const [told] = (act.effects as { dissolved: Row[] }).dissolved;
      expect(told).toMatchObject({ code: 'SYT', heir: 'STC', ...before });

      expect(await agency(session, 'SYT')).toMatchObject({ successor_id: agencyId('STC') });
      expect(
        await one(session, 'select dissolved_on = private.today() from public.agencies where code = $1', ['SYT']),
      ).toBe(true);
      await session.become('operator');
      const running = `select from public.spokespersons where agency_id = $1 and coalesce(valid_to, 'infinity') >= private.today()`;
      // What was only planned is over as it begins.
      expect(await session.rows(`${running} and valid_from <= private.today()`, [agencyId('SYT')])).toEqual([]);
      expect(await session.rows(`${running} and valid_to > valid_from`, [agencyId('SYT')])).toEqual([]);
      expect(
        await session.rows('select from public.delegations where agency_id = $1 and coalesce(ends_at, now()) > now()', [
          agencyId('SYT'),
        ]),
      ).toEqual([]);
      expect(
        await session.rows(
          'select from public.invitations where agency_id = $1 and accepted_at is null and withdrawn_at is null',
          [agencyId('SYT')],
        ),
      ).toEqual([]);
      await session.become('nobody');
      expect(await session.rows('select from public.public_contacts where agency_id = $1', [agencyId('SYT')])).toEqual(
        [],
      );
      expect(await session.rows(`select from public.who_may_speak(of_agency => 'SYT')`)).toEqual([]);
    });
  });

  test('its clerks are clerks of the heir at once, may read what it left and change none of it', async () => {
    await asManager(async (session) => {
      await carriedOut(session, [merging]);
      await session.become('syt');
      const term = 'select from public.spokespersons where agency_id = $1';
      expect((await session.rows(term, [agencyId('SYT')])).length).toBeGreaterThan(0);
      expect(
        await session.count(`update public.spokespersons set standards_note = 'x' where agency_id = $1`, [
          agencyId('SYT'),
        ]),
      ).toBe(0);
      expect(
        await session.refusedInsert('public.spokespersons', standing({ agency_id: agencyId('SYT') })),
      ).toMatchObject({
        code: 'PT422',
        message: 'agency_dissolved',
      });
      expect(await session.refusedInsert('public.incidents', incident())).toMatchObject({
        message: 'agency_dissolved',
      });
      await session.insert('public.incidents', incident({ agency_id: agencyId('STC') }));
    });
  });

  test('a right that reaches below is not handed on: a district’s supervisor is nobody at the heir', async () => {
    await asManager(async (session) => {
      const { effects } = await carriedOut(session, [
        { kind: 'move', code: 'H883-P1', parent: 'H884' },
        { kind: 'merge', codes: ['H883'], into: 'H884' },
      ]);
      expect((effects as { warnings: Row[] }).warnings).toContainEqual({
        key: 'reach_ended',
        code: 'H883',
        name: 'UBND thành phố Long Xuyên',
      });
      await session.become('giamsatLongXuyen');
      expect(await session.rows('select private.my_agency_ids()')).toEqual([]);
      await session.become('quanlyLongXuyen');
      expect(await session.rows('select private.my_managed_agency_ids()')).toEqual([]);
    });
  });

  test('somebody who has left the old one does not come back at the new', async () => {
    await asManager(async (session) => {
      await carriedOut(session, [{ kind: 'merge', codes: ['SNV'], into: 'STC' }]);
      await session.become('nghiviec');
      expect(await session.rows('select private.my_agency_ids()')).toEqual([]);
    });
  });

  test('its part in press matters passes to the heir, unless the plan names another', async () => {
    await asManager(async (session) => {
      await carriedOut(session, [{ kind: 'merge', codes: ['STTTT'], into: 'SKHCN' }]);
      expect(await agency(session, 'SKHCN')).toMatchObject({ press_role: 'press_authority' });
    });
    await asManager(async (session) => {
      await carriedOut(session, [
        { kind: 'rename', code: 'SVHTTDL', name: 'Sở Văn hóa và Thể thao', press_role: 'press_authority' },
        { kind: 'merge', codes: ['STTTT'], into: 'SKHCN' },
      ]);
      expect(await agency(session, 'SKHCN')).toMatchObject({ press_role: null });
      expect(await agency(session, 'SVHTTDL')).toMatchObject({
        press_role: 'press_authority',
        name: 'Sở Văn hóa và Thể thao',
      });
    });
  });

  test('its part in press matters cannot be another’s while it goes on', async () => {
    await asManager(async (session) => {
      const second: Step = { kind: 'rename', code: 'SVHTTDL', press_role: 'press_authority' };
      expect(await refused(session, [second])).toMatchObject({ constraint: 'agencies_press_role_once' });
    });
  });
});

describe('what is open', () => {
  test('goes to the heir with items, letters and questions, is told in its story, and is worked on there', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const { id } = await session.insert('public.incidents', incident());
      const item = article(id, await newspaper(session, 'online'));
      await session.insert('public.press_items', item);
      await session.insert('public.verification_requests', question(id));
      await session.insert(
        'public.verification_requests',
        question(id, { id: randomUUID(), asked_agency_id: agencyId('STC') }),
      );
      const request = letter(id, item.id, { encloses_conclusion: false });
      await session.insert('public.correction_requests', request);
      await session.become('quanly');
      await carriedOut(session, [merging]);

      await session.become('syt');
      expect(await read(session, 'incidents', id)).toMatchObject({
        agency_id: agencyId('STC'),
        status: 'verifying',
        version: 1,
      });
      expect(await read(session, 'press_items', item.id)).toMatchObject({ agency_id: agencyId('STC') });
      expect(await read(session, 'correction_requests', request.id)).toMatchObject({ agency_id: agencyId('STC') });
      const questions = await session.rows(
        'select asked_agency_id, agency_id, withdraw_reason from public.verification_requests where incident_id = $1 order by withdraw_reason nulls first',
        [id],
      );
      expect(questions).toMatchObject([
        { asked_agency_id: agencyId('BTGTU'), agency_id: agencyId('STC'), withdraw_reason: null },
        { asked_agency_id: agencyId('STC'), withdraw_reason: 'Cơ quan được hỏi tiếp nhận vụ việc' },
      ]);
      const story = await session.rows('select kind, data from public.incident_story($1)', [id]);
      expect(story).toContainEqual({
        kind: 'handed_over',
        data: { from: 'Sở Y tế', to: 'Sở Tài chính', decision: '12/NQ-HĐND' },
      });
      const history = await session.rows('select table_name from public.record_timeline($1)', [id]);
      expect(history.length).toBeGreaterThan(4);
      expect(await alter(session, 'incidents', id, { severity: 'sensitive' })).toBe(1);
      // A letter is out about it: refused for that, not for want of the right.
      expect(await refusedAlteration(session, 'press_items', item.id, { author: 'Phóng viên' })).toMatchObject({
        message: 'item_in_letter',
      });
      expect(await alter(session, 'correction_requests', request.id, { received_at: hours(-1) })).toBe(1);
    });
  });

  test('articles that stand alone go to the heir, but for what it has itself', async () => {
    await database.rolledBack(async (session) => {
      await session.become('giamsat');
      const paper = await newspaper(session, 'online');
      const entered = async (code: string, changes: Row = {}) =>
        (await session.insert('public.press_items', { ...article(null, paper), agency_id: agencyId(code), ...changes }))
          .id;
      const goes = await entered('SYT');
      const twice = await entered('SYT', { url: 'https://bao.example/tin' });
      await entered('STC', { url: 'https://bao.example/tin' });
      const voided = await entered('SYT', { url: 'https://bao.example/tin-nham' });
      await alter(session, 'press_items', voided, { void_reason: 'Ghi nhầm bài' });
      await session.become('quanly');
      const stand = (
        await session.rows(
          'select from public.press_items where agency_id = $1 and incident_id is null and voided_at is null',
          [agencyId('SYT')],
        )
      ).length;
      const { effects } = await carriedOut(session, [merging]);
      expect((effects as { dissolved: Row[] }).dissolved[0]).toMatchObject({ press_items: stand - 1 });
      await session.become('syt');
      const whose = async (id: unknown) => (await read(session, 'press_items', id)).agency_id;
      expect([await whose(goes), await whose(twice), await whose(voided)]).toEqual([
        agencyId('STC'),
        agencyId('SYT'),
        agencyId('SYT'),
      ]);
      expect(await alter(session, 'press_items', goes, { tone: 'positive' })).toBe(1);
      expect(await alter(session, 'press_items', twice, { tone: 'positive' })).toBe(0);
    });
  });

  test('closed and voided matters stay where they were', async () => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      const { id } = await session.insert('public.incidents', incident());
      await alter(session, 'incidents', id, { status: 'voided', void_reason: 'Ghi nhầm' });
      await session.become('quanly');
      await carriedOut(session, [merging]);
      await session.become('syt');
      expect(await read(session, 'incidents', id)).toMatchObject({ agency_id: agencyId('SYT'), status: 'voided' });
    });
  });

  test('a question it had to answer is its heir’s to answer, and no other’s', async () => {
    await database.rolledBack(async (session) => {
      await session.become('longxuyen');
      const { id } = await session.insert('public.incidents', incident({ agency_id: agencyId('H883') }));
      const request = await session.insert(
        'public.verification_requests',
        question(id, { asked_agency_id: agencyId('SYT') }),
      );
      await session.become('quanly');
      const { effects } = await carriedOut(session, [merging]);
      expect((effects as { dissolved: Row[] }).dissolved[0]).toMatchObject({ questions_withdrawn: 0 });
      await session.become('syt');
      expect(await read(session, 'verification_requests', request.id)).toMatchObject({
        asked_agency_id: agencyId('STC'),
        is_first: true,
      });
      expect(await session.rows(`select kind from public.my_work() where incident_id = $1`, [id])).toEqual([
        { kind: 'answer' },
      ]);
      expect(await alter(session, 'verification_requests', request.id, { answer: 'Tin không đúng' })).toBe(1);
    });
  });

  test('a question is withdrawn where the heir asks it, is asked already, or is nobody', async () => {
    const ask = async (owner: 'syt' | 'longxuyen', own: string, asked: string[], session: Session) => {
      await session.become(owner);
      const { id } = await session.insert('public.incidents', incident({ agency_id: agencyId(own) }));
      for (const code of asked)
        await session.insert(
          'public.verification_requests',
          question(id, { id: randomUUID(), asked_agency_id: agencyId(code) }),
        );
      return id;
    };
    const standing_ = async (session: Session, id: unknown) =>
      session.rows(
        'select asked_agency_id from public.verification_requests where incident_id = $1 and withdrawn_at is null',
        [id],
      );
    await database.rolledBack(async (session) => {
      const own = await ask('longxuyen', 'H883', ['SYT'], session);
      const twice = await ask('syt', 'SYT', ['STC', 'SXD'], session);
      await session.become('quanly');
      await carriedOut(session, [
        { kind: 'merge', codes: ['STC'], into: 'SXD' },
        { kind: 'dissolve', code: 'SXD', heir: 'H883' },
      ]);
      await session.become('operator');
      expect(await standing_(session, own)).toEqual([{ asked_agency_id: agencyId('SYT') }]);
      expect(await standing_(session, twice)).toEqual([{ asked_agency_id: agencyId('H883') }]);
    });
    await database.rolledBack(async (session) => {
      const own = await ask('longxuyen', 'H883', ['SNGV'], session);
      await session.become('quanly');
      await carriedOut(session, [{ kind: 'merge', codes: ['SNGV'], into: 'H883' }]);
      await session.become('operator');
      expect(await standing_(session, own)).toEqual([]);
    });
  });

  test('questions of the press go to the heir, to be assigned anew, with the parts asked of others', async () => {
    await asClerk(async (session) => {
      const id = await taken(session, assigned);
      const answeredId = await taken(session, answered());
      await session.insert(parts, part(id));
      await session.insert(parts, part(id, { partner_agency_id: agencyId('STC') }));
      await session.become('quanly');
      const { effects } = await carriedOut(session, [merging]);
      const open = `select count(*)::integer from public.press_enquiries where agency_id = $1 and status in ('received', 'assigned')`;
      expect((effects as { dissolved: Row[] }).dissolved[0]?.enquiries).toBeGreaterThan(0);
      await session.become('operator');
      expect(await one(session, open, [agencyId('SYT')])).toBe(0);

      await session.become('syt');
      expect(await read(session, 'press_enquiries', id)).toMatchObject({
        agency_id: agencyId('STC'),
        status: 'received',
        assignee_capacity: null,
        assignee_name: null,
        assigned_at: null,
      });
      expect(await read(session, 'press_enquiries', answeredId)).toMatchObject({ agency_id: agencyId('SYT') });
      expect(
        await session.rows(
          `select partner_agency_id, agency_id, withdraw_reason from ${parts} where enquiry_id = $1 order by withdraw_reason nulls first`,
          [id],
        ),
      ).toMatchObject([
        { partner_agency_id: agencyId('STTTT'), agency_id: agencyId('STC'), withdraw_reason: null },
        { partner_agency_id: agencyId('STC'), withdraw_reason: 'Cơ quan được hỏi tiếp nhận đề nghị' },
      ]);
      expect(await alter(session, 'press_enquiries', id, { title: 'Số ca trong tuần này' })).toBe(1);
    });
  });

  test('a part it had still to contribute is asked of its heir, or withdrawn where the heir leads', async () => {
    await database.rolledBack(async (session) => {
      const id = await taken(session);
      const asked = await session.insert(parts, part(id, { partner_agency_id: agencyId('SXD') }));
      const leads = await session.insert(parts, part(id, { partner_agency_id: agencyId('SNV') }));
      await session.become('quanly');
      await carriedOut(session, [
        { kind: 'merge', codes: ['SXD'], into: 'STC' },
        { kind: 'merge', codes: ['SNV'], into: 'SYT' },
      ]);
      await session.become('operator');
      expect(await read(session, 'press_enquiry_partners', asked.id)).toMatchObject({
        partner_agency_id: agencyId('STC'),
        withdrawn_at: null,
      });
      expect((await read(session, 'press_enquiries', id)).asked_agency_ids).toContain(agencyId('STC'));
      expect(await read(session, 'press_enquiry_partners', leads.id)).toMatchObject({
        withdraw_reason: 'Cơ quan được hỏi không còn',
      });
    });
  });

  test('courses go to the heir with who takes part; its invitations and registrations are the heir’s', async () => {
    await database.rolledBack(async (session) => {
      const { id: own } = await announced(session, {
        agency_id: agencyId('SYT'),
        invited_agency_ids: [agencyId('SXD')],
      });
      const guest = await session.insert(people, person(own, { agency_id: agencyId('SXD') }));
      const { id: elsewhere } = await announced(session, { invited_agency_ids: ['SYT', 'STC'].map(agencyId) });
      await session.become('syt');
      const moved = await session.insert(people, person(elsewhere));
      const twice = await session.insert(people, person(elsewhere, { full_name: 'Trần Văn Hai' }));
      await session.become('operator');
      await session.insert(people, person(elsewhere, { agency_id: agencyId('STC'), full_name: 'Tran van Hai' }));
      await session.become('quanly');
      const { effects } = await carriedOut(session, [merging]);
      // That of the test's world, and this one.
      expect((effects as { dissolved: Row[] }).dissolved[0]?.courses).toBe(2);

      await session.become('operator');
      expect(await read(session, 'training_courses', own)).toMatchObject({
        agency_id: agencyId('STC'),
        state: 'announced',
      });
      expect(await read(session, 'training_attendances', guest.id)).toMatchObject({
        organiser_id: agencyId('STC'),
        agency_id: agencyId('SXD'),
      });
      expect((await read(session, 'training_courses', elsewhere)).invited_agency_ids).toEqual([agencyId('STC')]);
      expect(await read(session, 'training_attendances', moved.id)).toMatchObject({
        agency_id: agencyId('STC'),
        withdrawn_at: null,
      });
      expect(await read(session, 'training_attendances', twice.id)).toMatchObject({
        agency_id: agencyId('SYT'),
        withdraw_reason: 'Đã có trong danh sách của cơ quan tiếp nhận',
      });
    });
  });

  test('without an heir an open question of the press refuses, as an incident does', async () => {
    await database.rolledBack(async (session) => {
      const dissolving: Step = { kind: 'dissolve', code: 'SNGV', heir: null };
      await session.become('operator');
      const { id } = await session.insert(enquiries, enquiry({ agency_id: agencyId('SNGV') }));
      await session.become('quanly');
      expect(await refused(session, [dissolving])).toMatchObject({
        message: 'step_heir_missing',
        hint: 'steps.0.heir',
      });
      await session.become('operator');
      await alter(session, 'press_enquiries', id, { status: 'voided', void_reason: 'Ghi nhầm' });
      await session.become('quanly');
      await carriedOut(session, [dissolving]);
    });
  });

  test('without an heir nothing open may be left', async () => {
    await asManager(async (session) => {
      expect(await refused(session, [{ kind: 'dissolve', code: 'SYT', heir: null }])).toMatchObject({
        message: 'step_heir_missing',
        hint: 'steps.0.heir',
      });
      await carriedOut(session, [{ kind: 'dissolve', code: 'SNGV', heir: null }]);
      expect(await agency(session, 'SNGV')).toMatchObject({ successor_id: null });
    });
  });
});

describe('a step is refused, and named by its place in the plan,', () => {
  const found: Step = {
    kind: 'create',
    code: 'SDL',
    agency_kind: 'department',
    name: 'Sở Du lịch',
    parent: 'UBND-TINH',
  };
  test.each<[string, Step, string, string]>([
    [
      'for an agency that is not there',
      { kind: 'rename', code: 'KHONG-CO', name: 'Tên mới' },
      'step_agency_unknown',
      'code',
    ],
    ['for one that is dissolved', { kind: 'rename', code: 'SO-CU', name: 'Tên mới' }, 'step_agency_dissolved', 'code'],
    [
      'for one of another province',
      { kind: 'merge', codes: ['KHAC-SYT'], into: 'SYT' },
      'step_agency_outside',
      'codes',
    ],
    [
      'for an heir of another province',
      { kind: 'merge', codes: ['SYT'], into: 'KHAC-SYT' },
      'step_agency_outside',
      'into',
    ],
    [
      'when the province itself would go',
      { kind: 'dissolve', code: 'UBND-TINH', heir: 'SYT' },
      'step_root_stays',
      'code',
    ],
    ['when the province would move', { kind: 'move', code: 'UBND-TINH', parent: 'SYT' }, 'step_root_stays', 'code'],
    ['when an agency is its own heir', { kind: 'merge', codes: ['SYT'], into: 'SYT' }, 'step_heir_is_itself', 'codes'],
    ['when nothing is merged', { kind: 'merge', codes: [], into: 'SYT' }, 'step_agency_unknown', 'codes'],
    [
      'when the heir of a split is no part of it',
      { kind: 'split', code: 'SYT', into: ['STC'], heir: 'SXD' },
      'step_heir_no_part',
      'heir',
    ],
    ['when a code is taken', { ...found, code: 'SYT' }, 'agencies_code_unique', 'code'],
    ['when a code is ill-formed', { ...found, code: 'Sở DL' }, 'agencies_code_form', 'code'],
    ['when a second province would be founded', { ...found, agency_kind: 'province' }, 'agencies_kind', 'agency_kind'],
    ['when a name is missing', { ...found, name: ' ' }, 'agencies_name_length', 'name'],
    ['below an agency that is not there', { ...found, parent: 'KHONG-CO' }, 'step_agency_unknown', 'parent'],
    ['when it is of no known kind', { kind: 'bán', code: 'SYT' }, 'step_kind', 'kind'],
  ])('%s', async (_, step, message, field) => {
    await asManager(async (session) => {
      expect(await refused(session, [found, step].slice(step.kind === 'create' ? 1 : 0))).toMatchObject({
        message,
        hint: `steps.${step.kind === 'create' ? 0 : 1}.${field}`,
      });
    });
  });

  test('when agencies are left below one that goes', async () => {
    await asManager(async (session) => {
      expect(await refused(session, [{ kind: 'merge', codes: ['H883'], into: 'H884' }])).toMatchObject({
        message: 'step_children_left',
        hint: 'UBND phường Mỹ Bình',
      });
    });
  });

  test('when it would take effect before the agency was, before a later change, or in the future', async () => {
    await asManager(async (session) => {
      await carriedOut(session, [found]);
      const rename: Step = { kind: 'rename', code: 'SDL', name: 'Sở Du lịch và Sự kiện' };
      expect(await refused(session, [rename], { effective_on: day(-5) })).toMatchObject({
        message: 'step_before_established',
      });
      const first: Step = { kind: 'rename', code: 'STC', name: 'Sở Tài chính và Đầu tư' };
      await carriedOut(session, [first], { effective_on: day(-10) });
      expect(await refused(session, [first], { effective_on: day(-11) })).toMatchObject({
        message: 'step_before_another',
      });
      expect(await refused(session, [first], { effective_on: day(1) })).toMatchObject({
        message: 'effective_in_future',
        hint: 'effective_on',
      });
      expect(await refused(session, [first], { decision_date: day(1) })).toMatchObject({
        message: 'decision_in_future',
      });
    });
  });
});

describe('who may reorganise', () => {
  test.each(['giamsat', 'syt', 'nghiviec'] as const)('%s may not', async (who) => {
    await database.rolledBack(async (session) => {
      await session.become(who);
      expect((await refused(session, [merging])).code).toBe('PT403');
      expect((await session.refusal('select public.preview_reorganisation($1)', [plan([merging])])).code).toBe('PT403');
    });
  });

  test('nobody signed in may call it at all', async () => {
    await database.rolledBack(async (session) => {
      await session.become('nobody');
      expect((await refused(session, [merging])).code).toBe('42501');
    });
  });

  test('a district’s manager below the district, and not beside or above it', async () => {
    await database.rolledBack(async (session) => {
      await session.become('quanlyLongXuyen');
      const ward: Step = {
        kind: 'create',
        code: 'H883-P2',
        agency_kind: 'ward',
        name: 'Ủy ban nhân dân phường Mỹ Long',
        parent: 'H883',
      };
      await carriedOut(session, [ward, { kind: 'merge', codes: ['H883-P1'], into: 'H883-P2' }]);
      for (const step of [
        merging,
        { ...ward, code: 'H883-P3', parent: 'UBND-TINH' },
        { kind: 'move', code: 'H883-P2', parent: 'H884' },
      ]) {
        expect(await refused(session, [step])).toMatchObject({ code: 'PT403', message: 'step_agency_outside' });
      }
    });
  });

  test('by hand, nobody writes an act or a former name', async () => {
    await asManager(async (session) => {
      await session.become('operator');
      await session.rows('grant all on public.reorganisations, public.former_agencies to authenticated');
      await session.become('quanly');
      const row = { agency_id: agencyId('UBND-TINH'), ...plan([merging]), steps: JSON.stringify([merging]) };
      expect((await session.refusedInsert('public.reorganisations', row)).code).toBe('42501');
      expect(await session.count(`update public.reorganisations set title = 'Tên khác'`)).toBe(0);
      expect(await session.count('delete from public.former_agencies')).toBe(0);
    });
  });

  test('with a password alone, not where managers need two factors', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(`update public.settings set value = 1 where key = 'managers_second_factor'`);
      await session.become('quanly');
      expect(await refused(session, [merging])).toMatchObject({ code: 'PT403', message: 'second_factor_required' });
      await session.showSecondFactor();
      await carriedOut(session, [merging]);
    });
  });
});

describe('the act', () => {
  const everything = async (session: Session) => {
    await session.become('operator');
    const tables = await session.rows(
      `select schemaname, tablename from pg_tables where schemaname in ('public', 'audit') order by 1, 2`,
    );
    const sums: Row = {};
    for (const { schemaname, tablename } of tables) {
      sums[String(tablename)] = await one(
        session,
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${schemaname}.${tablename} t`,
      );
    }
    return sums;
  };
  const twoSteps: Step[] = [merging, { kind: 'merge', codes: ['KHONG-CO'], into: 'STC' }];

  test('that fails half-way leaves everything as it was', async () => {
    await asManager(async (session) => {
      const before = await everything(session);
      await session.become('quanly');
      expect(await refused(session, twoSteps)).toMatchObject({ message: 'step_agency_unknown', hint: 'steps.1.codes' });
      expect(await everything(session)).toEqual(before);
    });
  });

  test('as a preview tells the same numbers and leaves no trace', async () => {
    await asManager(async (session) => {
      const before = await everything(session);
      await session.become('quanly');
      const foretold = await one(session, 'select public.preview_reorganisation($1)', [plan([merging])]);
      expect(await everything(session)).toEqual(before);
      await session.become('quanly');
      expect((await carriedOut(session, [merging])).effects).toEqual(foretold);
    });
  });

  test('is refused in the preview as it would be', async () => {
    await asManager(async (session) => {
      expect(await session.refusal('select public.preview_reorganisation($1)', [plan(twoSteps)])).toMatchObject({
        message: 'step_agency_unknown',
        hint: 'steps.1.codes',
      });
    });
  });

  test('tried again after a lost answer is the one already carried out', async () => {
    await asManager(async (session) => {
      const same = plan([merging]);
      const first = await session.row(carryOut, [same]);
      expect(await session.row(carryOut, [same])).toEqual(first);
    });
  });

  test('is in the history, by who did it', async () => {
    await asManager(async (session) => {
      const { id } = await carriedOut(session, [merging]);
      await session.become('operator');
      const [entry] = await session.rows(`select * from audit.changes where record_id = $1 and operation = 'INSERT'`, [
        id,
      ]);
      expect(entry).toMatchObject({ table_name: 'reorganisations', changed_by: personId('quanly@phatngon.example') });
    });
  });
});

describe('the structure of a day', () => {
  const on = (session: Session, offset: number, code: string) =>
    session.rows('select name, short_name, kind, parent_id from public.agencies_on($1) where code = $2', [
      day(offset),
      code,
    ]);

  test('has each agency as it was called and where it stood then', async () => {
    await asManager(async (session) => {
      await carriedOut(
        session,
        [
          {
            kind: 'rename',
            code: 'H890',
            name: 'Ủy ban nhân dân thị xã Tịnh Biên',
            short_name: 'UBND thị xã Tịnh Biên',
          },
        ],
        {
          effective_on: day(-100),
        },
      );
      await carriedOut(
        session,
        [
          { kind: 'move', code: 'H890', parent: 'H883' },
          { kind: 'rename', code: 'H890', name: 'Ủy ban nhân dân phường Tịnh Biên', agency_kind: 'ward' },
        ],
        { effective_on: day(-10) },
      );
      const root = { parent_id: agencyId('UBND-TINH') };
      expect(await on(session, -101, 'H890')).toMatchObject([{ name: 'Ủy ban nhân dân huyện Tịnh Biên', ...root }]);
      expect(await on(session, -100, 'H890')).toMatchObject([
        { name: 'Ủy ban nhân dân thị xã Tịnh Biên', kind: 'district', ...root },
      ]);
      expect(await on(session, -11, 'H890')).toMatchObject([{ name: 'Ủy ban nhân dân thị xã Tịnh Biên', ...root }]);
      expect(await on(session, -10, 'H890')).toMatchObject([
        { name: 'Ủy ban nhân dân phường Tịnh Biên', kind: 'ward', parent_id: agencyId('H883') },
      ]);
    });
  });

  test('has who came from its first day on, and who went until the day before', async () => {
    await asManager(async (session) => {
      await carriedOut(
        session,
        [
          {
            kind: 'create',
            code: 'SNNMT',
            agency_kind: 'department',
            name: 'Sở Nông nghiệp và Môi trường',
            parent: 'UBND-TINH',
          },
          { kind: 'merge', codes: ['STNMT', 'SNNPTNT'], into: 'SNNMT' },
        ],
        { effective_on: day(-20) },
      );
      expect(await on(session, -21, 'SNNMT')).toEqual([]);
      expect(await on(session, -20, 'SNNMT')).toHaveLength(1);
      expect(await on(session, -21, 'STNMT')).toHaveLength(1);
      expect(await on(session, -20, 'STNMT')).toEqual([]);
    });
  });

  test('is for members only', async () => {
    await database.rolledBack(async (session) => {
      await session.become('nghiviec');
      expect(await session.rows('select from public.agencies_on(private.today())')).toEqual([]);
    });
  });
});
