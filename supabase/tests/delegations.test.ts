import { afterAll, describe, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { asClerkIn, changePaper, draft, head, hours, paper, papers, publishPaper, refusedChange } from './papers.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());
const asClerk = asClerkIn(database);

const text = (length: number) => 'ă'.repeat(length);

describe('a delegation is refused, with the reason', () => {
  const invalid = (message: string, hint = '') => ({ code: 'PT422', message, hint });
  const constraint = (name: string) => ({ code: '23514', constraint: name });

  test.each<[string, Row, object]>([
    ['open-ended', { valid_until: null }, constraint('delegations_open_ended')],
    ['ending as it begins', { valid_from: hours(5), valid_until: hours(5) }, constraint('delegations_period')],
    [
      'longer than the setting allows',
      { valid_until: hours(-1 + 90 * 24 + 0.01) },
      invalid('delegation_too_long', 'valid_until'),
    ],
    [
      'signed by somebody else than the head',
      { signer_name: 'Trần Văn Khác' },
      invalid('signer_not_head', 'signer_name'),
    ],
    ['for somebody outside the agency', { delegate_rank: 'outside' }, constraint('delegations_outside_agency')],
    ['of an unknown rank', { delegate_rank: 'friend' }, constraint('delegations_delegate_rank')],
    [
      'for the one who signs',
      { delegate_name: head, delegate_position: 'Giám đốc Sở' },
      invalid('delegate_is_signer', 'delegate_name'),
    ],
    ['signed in the future', { signed_at: hours(0.1) }, invalid('signed_in_future', 'signed_at')],
    [
      'signed after its term',
      { valid_from: hours(-9), valid_until: hours(-2) },
      constraint('delegations_signed_before_end'),
    ],
    ['signed without a number', { document_number: null }, constraint('delegations_signature_complete')],
    ['numbered without a signature', { signed_at: null }, constraint('delegations_signature_complete')],
    ['with a number of blanks', { document_number: ' ' }, constraint('delegations_document_number')],
    ['without a matter', { matter: 'Dịch' }, constraint('delegations_one_matter')],
    [
      'for two matters on two lines',
      { matter: 'Thông tin về dịch bệnh\nThông tin về bệnh viện' },
      constraint('delegations_one_matter'),
    ],
    [
      'for a list of matters',
      { matter: 'Thông tin về dịch bệnh; thông tin về bệnh viện' },
      constraint('delegations_one_matter'),
    ],
    ['for a matter as long as a book', { matter: text(301) }, constraint('delegations_one_matter')],
    ['with a telephone number that is none', { official_phone: '113' }, constraint('delegations_official_phone')],
    ['with an internal number that is none', { internal_phone: 'máy lẻ 5' }, constraint('delegations_internal_phone')],
    ['with a mail address that is none', { official_email: 'syt@angiang' }, constraint('delegations_official_email')],
    ['without a name', { delegate_name: ' ' }, constraint('delegations_delegate_name')],
    ['without a position', { delegate_position: '' }, constraint('delegations_delegate_position')],
    ['with an empty scope', { scope: '  ' }, constraint('delegations_scope')],
    [
      'of long ago',
      { valid_from: '1989-12-31', valid_until: '1990-01-01', signed_at: null, document_number: null },
      constraint('delegations_valid_from'),
    ],
    [
      'renewing one that is not there',
      { renews_id: '00000000-0000-4000-8000-000000000000' },
      invalid('renewal_of_nothing', 'renews_id'),
    ],
    [
      'revoked before it is written',
      { revoke_reason: 'Nhầm', revoked_at: hours(-1) },
      constraint('delegations_revocation'),
    ],
  ])('%s', async (_, changes, refusal) => {
    await asClerk(async (session) => {
      expect(await session.refusedInsert(papers, paper(changes))).toMatchObject(refusal);
    });
  });

  test('for a dissolved agency, and beyond the day of a dissolution to come', async () => {
    await asClerk(async (session) => {
      await session.become('operator');
      const gone = paper({ agency_id: agencyId('SO-CU') });
      expect(await session.refusedInsert(papers, gone)).toMatchObject(invalid('agency_dissolved', 'agency_id'));
      await session.rows(
        `update public.agencies set dissolved_on = ((now() + interval '9 days') at time zone 'Asia/Ho_Chi_Minh')::date where id = $1`,
        [agencyId('SYT')],
      );
      await session.become('syt');
      const beyond = await session.refusedInsert(papers, paper());
      expect(beyond).toMatchObject(invalid('delegation_past_dissolution', 'valid_until'));
      await session.insert(papers, paper({ valid_until: hours(5 * 24) }));
    });
  });

  test('of an agency that is not one’s own', async () => {
    await asClerk(async (session) => {
      const refusal = await session.refusedInsert(papers, draft({ agency_id: agencyId('STTTT') }));
      expect(refusal.code).toBe('42501');
    });
  });

  test('with a document number the agency has used in the same year, unless that one was revoked', async () => {
    await asClerk(async (session) => {
      const first = await session.insert(papers, paper());
      const again = paper({ document_number: '05/guq-syt' });
      expect(await session.refusedInsert(papers, again)).toMatchObject({
        code: '23505',
        constraint: 'delegations_number_once',
      });
      const lastYear = { signed_at: '2020-03-02', valid_from: '2020-03-02', valid_until: '2020-03-09' };
      await session.insert(papers, paper(lastYear));
      await changePaper(session, first.id, { revoke_reason: 'Ghi nhầm người' });
      await session.insert(papers, again);
    });
  });
});

describe('the signer', () => {
  const day = (moment: string) => ({
    signed_at: moment,
    valid_from: moment,
    valid_until: new Date(Date.parse(moment) + 864e5),
  });

  test('is the head of the day of signing in Vietnam, whoever came later', async () => {
    await asClerk(async (session) => {
      await session.become('operator');
      await session.insert('public.spokespersons', {
        agency_id: agencyId('SYT'),
        kind: 'head',
        full_name: 'Đỗ Văn Kế Nhiệm',
        position: 'Giám đốc Sở',
        valid_from: '2024-05-01',
        valid_to: '2026-12-31',
      });
      await session.become('syt');
      await session.insert(papers, paper(day('2024-04-30T23:59:59+07:00')));
      const nextDay = day('2024-05-01T00:00:00+07:00');
      expect(await session.refusedInsert(papers, paper({ ...nextDay, document_number: '06/GUQ-SYT' }))).toMatchObject({
        message: 'signer_not_head',
      });
      await session.insert(
        papers,
        paper({ ...nextDay, document_number: '06/GUQ-SYT', signer_name: 'Đỗ Văn Kế Nhiệm' }),
      );
    });
  });

  test('may be written with other capitals, spaces and places of tones', async () => {
    await asClerk((session) => session.insert(papers, paper({ signer_name: '  lương  MINH Thủ trưởng ' })));
  });

  test('is not taken for granted where no head is recorded for the day', async () => {
    await asClerk(async (session) => {
      const early = paper(day('2019-12-31T12:00:00+07:00'));
      await session.become('operator');
      await session.rows('delete from public.public_contacts where agency_id = $1', [agencyId('SYT')]);
      await session.rows(`update public.spokespersons set valid_to = '2015-12-31' where id = md5('running:SYT')::uuid`);
      await session.become('syt');
      expect(await session.refusedInsert(papers, early)).toMatchObject({
        message: 'head_unknown',
        hint: 'signer_name',
      });
    });
  });

  test('who is the standing spokesperson or a delegate passes on what cannot be passed on', async () => {
    await asClerk(async (session) => {
      const { full_name } = await session.row(
        `select full_name from public.spokespersons where agency_id = $1 and kind = 'standing' and valid_to is null`,
        [agencyId('SYT')],
      );
      const passedOn = { code: 'PT422', message: 'redelegation', hint: 'signer_name' };
      expect(await session.refusedInsert(papers, paper({ signer_name: full_name }))).toMatchObject(passedOn);
      await session.insert(papers, paper({ signed_at: hours(-2), valid_from: hours(-2) }));
      const byDelegate = paper({
        document_number: '06/GUQ-SYT',
        delegate_name: 'Lê Thị Khác',
        signer_name: 'Phạm Thị Ủy Quyền',
      });
      expect(await session.refusedInsert(papers, byDelegate)).toMatchObject(passedOn);
    });
  });

  test('is judged on signing, not while the paper is being prepared', async () => {
    await asClerk(async (session) => {
      const prepared = await session.insert(papers, draft({ signer_name: 'Trần Văn Khác' }));
      const signing = { signed_at: hours(-0.1), document_number: '07/GUQ-SYT' };
      expect(await refusedChange(session, prepared.id, signing)).toMatchObject({ message: 'signer_not_head' });
      expect(await changePaper(session, prepared.id, { ...signing, signer_name: head })).toBe(1);
    });
  });

  test('is told to who prepares the paper, of their own agency', async () => {
    await asClerk(async (session) => {
      const ask = (code: string, on: string) =>
        session.row('select (public.agency_head($1, $2)).*', [agencyId(code), on]);
      expect(await ask('SYT', '2024-01-01')).toMatchObject({ full_name: head, position: 'Giám đốc Sở' });
      expect(await ask('STTTT', '2026-11-01')).toMatchObject({ full_name: null });
    });
  });
});

describe('the term', () => {
  test('may be exactly as long as the setting, and follows it when it changes', async () => {
    await asClerk(async (session) => {
      const from = hours(-1);
      const until = new Date(from.getTime() + 90 * 864e5);
      await session.insert(papers, paper({ valid_from: from, valid_until: until }));
      await session.become('operator');
      await session.rows(`update public.settings set value = 10 where key = 'delegation_max_days'`);
      await session.become('syt');
      const eleven = draft({ valid_from: from, valid_until: new Date(from.getTime() + 11 * 864e5) });
      expect(await session.refusedInsert(papers, eleven)).toMatchObject({ message: 'delegation_too_long' });
    });
  });

  test('begins no earlier than the signature, and ends with a revocation', async () => {
    await asClerk(async (session) => {
      const signed = await session.insert(papers, paper({ valid_from: hours(-30), signed_at: hours(-3) }));
      expect(signed.starts_at).toEqual(signed.signed_at);
      expect(signed.ends_at).toEqual(signed.valid_until);
      await changePaper(session, signed.id, { revoke_reason: 'Giám đốc trực tiếp phát ngôn' });
      const revoked = await session.row(
        `select ends_at = now() and revoked_at = now() as at_once from ${papers} where id = $1`,
        [signed.id],
      );
      expect(revoked.at_once).toBe(true);
    });
  });
});

describe('the deadline of publication', () => {
  const signedAt = (moment: string) =>
    paper({ signed_at: moment, valid_from: moment, valid_until: new Date(Date.parse(moment) + 864e5) });
  const due = `select d.publish_due_at, r.regime, r.article from ${papers} d join public.legal_rules r on r.id = d.publish_rule_id
    where d.id = $1`;

  test('is 12 hours from signing until the end of 30/06/2026, and none is named from the next moment on', async () => {
    await asClerk(async (session) => {
      const last = await session.insert(papers, signedAt('2026-06-30T23:59:59+07:00'));
      expect(await session.row(due, [last.id])).toEqual({
        publish_due_at: new Date('2026-07-01T11:59:59+07:00'),
        regime: '2017',
        article: 'khoản 6 Điều 3',
      });
      const first = await session.insert(papers, {
        ...signedAt('2026-07-01T00:00:00+07:00'),
        document_number: '06/GUQ-SYT',
      });
      expect(await session.row(due, [first.id])).toMatchObject({ publish_due_at: null, regime: '2026' });
    });
  });

  test('is set by signing, follows a corrected hour, and cannot be written by hand', async () => {
    await asClerk(async (session) => {
      const prepared = await session.insert(
        papers,
        draft({ valid_from: '2020-03-01', valid_until: '2020-03-20', publish_due_at: hours(9) }),
      );
      expect(prepared.publish_due_at).toBeNull();
      const dueOf = async () =>
        (await session.row(`select publish_due_at from ${papers} where id = $1`, [prepared.id])).publish_due_at;
      await changePaper(session, prepared.id, {
        signed_at: '2020-03-02T08:00:00+07:00',
        document_number: '01/GUQ-SYT',
      });
      expect(await dueOf()).toEqual(new Date('2020-03-02T20:00:00+07:00'));
      await changePaper(session, prepared.id, { publish_due_at: hours(99), internal_phone: null });
      expect(await dueOf()).toEqual(new Date('2020-03-02T20:00:00+07:00'));
    });
  });
});

describe('what has been signed', () => {
  const onPaper: [string, unknown][] = [
    ['delegate_name', 'Lê Thị Khác'],
    ['delegate_position', 'Chánh Văn phòng'],
    ['delegate_rank', 'staff'],
    ['matter', 'Thông tin về một vụ việc khác hẳn'],
    ['scope', 'Mọi nội dung'],
    ['valid_from', hours(1)],
    ['valid_until', hours(300)],
    ['signer_position', 'Giám đốc'],
    ['document_number', '09/GUQ-SYT'],
    ['signed_at', hours(-0.5)],
  ];

  test.each(onPaper)('%s may be corrected until it is published, and stands from then on', async (column, value) => {
    await asClerk(async (session) => {
      const signed = await session.insert(papers, paper());
      expect(await changePaper(session, signed.id, { [column]: value })).toBe(1);
      await session.row(publishPaper, [signed.id]);
      const after = await session.row(`select ${column} from ${papers} where id = $1`, [signed.id]);
      const back = { [column]: paper()[column] };
      expect(await refusedChange(session, signed.id, back)).toMatchObject({
        code: 'PT403',
        message: 'delegation_published',
      });
      expect(await session.row(`select ${column} from ${papers} where id = $1`, [signed.id])).toEqual(after);
    });
  });

  test('stands also after it was taken off the directory', async () => {
    await asClerk(async (session) => {
      const signed = await session.insert(papers, paper());
      await session.row(publishPaper, [signed.id]);
      await session.row('select public.withdraw_delegation($1)', [signed.id]);
      expect(await refusedChange(session, signed.id, { matter: 'Một vụ việc khác hẳn' })).toMatchObject({
        message: 'delegation_published',
      });
    });
  });

  test('is not prolonged once it is over, nor revoked', async () => {
    await asClerk(async (session) => {
      const over = await session.insert(
        papers,
        paper({ valid_from: hours(-9), signed_at: hours(-9), valid_until: hours(-1) }),
      );
      const refusal = { code: 'PT403', message: 'delegation_over' };
      expect(await refusedChange(session, over.id, { valid_until: hours(9) })).toMatchObject(refusal);
      expect(await refusedChange(session, over.id, { revoke_reason: 'Nhầm' })).toMatchObject(refusal);
    });
  });

  test('takes no change at all after its revocation, which is at the moment it is made', async () => {
    await asClerk(async (session) => {
      const signed = await session.insert(papers, paper());
      await changePaper(session, signed.id, { revoke_reason: 'Nhầm người', revoked_at: hours(-100) });
      const { now } = await session.row(`select revoked_at = now() as now from ${papers} where id = $1`, [signed.id]);
      expect(now).toBe(true);
      for (const changes of [{ revoke_reason: null }, { internal_phone: null }, { revoke_reason: 'Khác' }]) {
        expect(await refusedChange(session, signed.id, changes)).toMatchObject({
          code: 'PT403',
          message: 'delegation_revoked',
        });
      }
    });
  });

  test('a revocation without a reason is none', async () => {
    await asClerk(async (session) => {
      const signed = await session.insert(papers, paper());
      await changePaper(session, signed.id, { revoked_at: hours(0) });
      expect(await session.row(`select revoked_at from ${papers} where id = $1`, [signed.id])).toEqual({
        revoked_at: null,
      });
      expect(await refusedChange(session, signed.id, { revoke_reason: ' ' })).toMatchObject({
        constraint: 'delegations_revoke_reason',
      });
    });
  });

  test('a stale change is refused', async () => {
    await asClerk(async (session) => {
      const signed = await session.insert(papers, paper());
      await changePaper(session, signed.id, { internal_phone: null, version: 1 });
      expect(await refusedChange(session, signed.id, { internal_phone: '02963111111', version: 1 })).toMatchObject({
        code: 'PT409',
        message: 'stale_version',
      });
    });
  });
});

test('a renewal is a delegation of its own, of the same agency, of one that was signed', async () => {
  await asClerk(async (session) => {
    const first = await session.insert(papers, paper());
    const renewal = {
      renews_id: first.id,
      document_number: '06/GUQ-SYT',
      valid_from: hours(240),
      valid_until: hours(480),
    };
    await session.insert(papers, paper(renewal));
    const prepared = await session.insert(papers, draft());
    expect(await session.refusedInsert(papers, draft({ renews_id: prepared.id }))).toMatchObject({
      message: 'renewal_of_nothing',
    });
    const { id } = await session.row(`select md5('delegated:STTTT')::uuid as id`);
    expect(await session.refusedInsert(papers, draft({ renews_id: id }))).toMatchObject({
      message: 'renewal_of_nothing',
    });
  });
});
