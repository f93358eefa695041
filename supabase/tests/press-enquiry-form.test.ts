// The public form: what nobody in particular may do, and how often.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const operator = <T>(work: (session: Session) => Promise<T>) => database.committed(work);
const nobody = database.rest('nobody');

beforeEach(() =>
  operator(async (session) => {
    await session.rows('delete from private.press_form_counts');
    await session.rows('delete from public.press_enquiries where submission_id is not null');
    await session.rows(
      `update public.settings set value = 1000 where key like 'press_form_per%' and key <> 'press_form_per_sender_hour'`,
    );
    await session.rows(`update public.settings set value = 100 where key = 'press_form_per_sender_hour'`);
    // Enough to tell work from none, and quick to do many times over.
    await session.rows(`update public.settings set value = 8 where key = 'press_form_work_bits'`);
  }),
);
const allow = (key: string, value: number) =>
  operator((session) => session.rows('update public.settings set value = $2 where key = $1', [key, value]));

/** A challenge issued so many seconds ago. */
async function issued(secondsAgo = 10): Promise<{ challenge: string; bits: number }> {
  return operator(async (session) => {
    const text = `select * from private.press_form_challenge(clock_timestamp() - make_interval(secs => $1))`;
    const row = await session.row(text, [secondsAgo]);
    return { challenge: String(row.challenge), bits: Number(row.work_bits) };
  });
}

const zeroBits = (text: string) => {
  const bits = createHash('sha256').update(text).digest().readUInt32BE().toString(2).padStart(32, '0');
  return bits.indexOf('1') === -1 ? 32 : bits.indexOf('1');
};
function solve(challenge: string, bits: number): string {
  for (let nonce = 0; ; nonce += 1) if (zeroBits(`${challenge}:${nonce}`) >= bits) return String(nonce);
}
async function worked(secondsAgo?: number): Promise<Row> {
  const { challenge, bits } = await issued(secondsAgo);
  return { challenge, nonce: solve(challenge, bits) };
}

let sender = 0;
/** A form filled in as a person would. */
function typed(changes: Row = {}): Row {
  sender += 1;
  return {
    submission: randomUUID(),
    of_agency: 'SYT',
    press_agency: 'Báo Kiểm Thử',
    reporter: 'Trần Văn Phóng Viên',
    card_number: 'NB-0001',
    phone: `09${String(10_000_000 + sender)}`,
    question: 'Đề nghị cho biết số ca mắc sốt xuất huyết trong tuần qua.',
    ...changes,
  };
}
const send = (args: Row, headers: Record<string, string> = {}) =>
  nobody.call('submit_press_enquiry', args, { headers });
const received = () =>
  operator((session) =>
    session.rows('select * from public.press_enquiries where submission_id is not null order by created_at'),
  );
const key = ({ body, status }: { body: unknown; status: number }) => `${status} ${(body as Row).message}`;

describe('a reporter’s question', () => {
  test('arrives in the agency’s list, with a number to quote on the telephone', async () => {
    const form = typed({ email: ' PV@BaoKiemThu.VN ' });
    const { status, body } = await send({ ...form, ...(await worked()) });
    expect([status, body]).toEqual([200, expect.stringMatching(/^\d{6}-\d{5}$/)]);
    const [row] = await received();
    expect(row).toMatchObject({
      status: 'received',
      medium: 'public_form',
      receipt_number: body,
      reporter_email: 'pv@baokiemthu.vn',
      press_agency_name: 'Báo Kiểm Thử',
      kind: 'ordinary',
      title: form.question,
      created_by: null,
    });
    expect(row?.press_agency_id).not.toBeNull();
    expect(row?.due_at).not.toBeNull();
    const { rows } = await database.rest('syt').call('list_press_enquiries', { query: String(body) });
    expect(rows).toMatchObject([{ receipt_number: body, agency_code: 'SYT' }]);
  });

  test('is one enquiry however often it is sent, even at once, each time with the same number', async () => {
    const form = { ...typed(), ...(await worked()) };
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(form)));
    answers.push(await send(form));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await received()).toHaveLength(1);
  });

  test('is kept as plain text, whatever is typed', async () => {
    const question = '<script>alert(1)</script>\u202Eđảo\u0007 ngược\u200B\r\n\r\n\r\n\r\nDòng  hai \u0000'.replace(
      '\u0000',
      '',
    );
    const form = typed({ question, reporter: '  Trần\n\u2066 Văn\tA ', press_agency: "'; drop table x; --" });
    expect((await send({ ...form, ...(await worked()) })).status).toBe(200);
    expect(await received()).toMatchObject([
      {
        question: '<script>alert(1)</script>đảo ngược\n\nDòng  hai',
        title: '<script>alert(1)</script>đảo ngược Dòng hai',
        reporter_name: 'Trần Văn A',
        press_agency_name: "'; drop table x; --",
        press_agency_id: null,
      },
    ]);
  });

  test('that is long is named by its beginning', async () => {
    await send({ ...typed({ question: 'câu hỏi dài '.repeat(30) }), ...(await worked()) });
    const [row] = await received();
    expect(String(row?.title)).toMatch(/^(câu hỏi dài )+.*…$/);
    expect(String(row?.title).length).toBeLessThanOrEqual(120);
  });

  test.each<[string, Row, string, string]>([
    ['of an agency that is none', { of_agency: 'KHONG-CO' }, 'form_agency', 'of_agency'],
    ['of one nobody of which is published', { of_agency: 'SNGV' }, 'form_agency', 'of_agency'],
    ['of one that is no more', { of_agency: 'SO-CU' }, 'form_agency', 'of_agency'],
    ['without a newspaper', { press_agency: ' \u200B ' }, 'form_press_agency', 'press_agency'],
    ['with too long a newspaper', { press_agency: 'x'.repeat(201) }, 'form_press_agency', 'press_agency'],
    ['without a name', { reporter: 'x' }, 'form_reporter', 'reporter'],
    ['without a card', { card_number: '' }, 'form_card_number', 'card_number'],
    ['without any contact', { phone: '' }, 'form_contact', 'phone'],
    ['with a phone number that is none', { phone: '12345' }, 'form_phone', 'phone'],
    ['with an address that is none', { email: 'pv@' }, 'form_email', 'email'],
    ['without a question', { question: 'Sao?' }, 'form_question', 'question'],
    ['with too long a question', { question: 'x'.repeat(5001) }, 'form_question', 'question'],
  ])('%s is refused beside its field, and its work serves again', async (_, changes, message, hint) => {
    const work = await worked();
    const answer = await send({ ...typed(changes), ...work });
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ message, hint })]);
    expect((await send({ ...typed(), ...work })).status).toBe(200);
    expect(await received()).toHaveLength(1);
  });
});

describe('against robots', () => {
  test('a script that does no work is refused', async () => {
    const { challenge } = await issued();
    for (const nonce of ['', null, 'x'.repeat(21), await wrongNonce(challenge)]) {
      expect(key(await send({ ...typed(), challenge, nonce }))).toBe('403 work_missing');
    }
    expect(await received()).toEqual([]);
  });

  test('work done once is accepted once, also when sent at once', async () => {
    const work = await worked();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send({ ...typed(), ...work })));
    expect(answers.map(key).sort()).toEqual(['200 undefined', ...Array(5).fill('403 challenge_used')]);
    expect(key(await send({ ...typed(), ...work }))).toBe('403 challenge_used');
    expect(await received()).toHaveLength(1);
  });

  test('work of a challenge that is over, too new, somebody else’s or altered is refused', async () => {
    expect(key(await send({ ...typed(), ...(await worked(30 * 60)) }))).toBe('403 challenge_expired');
    expect(key(await send({ ...typed(), ...(await worked(1)) }))).toBe('403 form_too_fast');
    const { challenge } = await issued();
    const [at, id, bits, mac] = challenge.split('.');
    for (const forged of [
      `${at}.${id}.0.${mac}`,
      `${Number(at) + 1}.${id}.${bits}.${mac}`,
      'x',
      '',
      null,
      '1.2.3.4',
      `${at}.${id}.${bits}`,
    ]) {
      expect(key(await send({ ...typed(), challenge: forged, nonce: '1' })), String(forged)).toBe(
        '403 challenge_invalid',
      );
    }
    expect((await send({ ...typed(), ...(await worked(29 * 60)) })).status).toBe(200);
  });

  test('who fills in what people do not see is refused', async () => {
    expect(key(await send({ ...typed({ website: 'https://spam.example' }), ...(await worked()) }))).toBe(
      '403 form_robot',
    );
    expect(key(await send({ ...typed({ submission: null }), ...(await worked()) }))).toBe('403 form_robot');
  });

  test('what was accepted is forgotten when it would have expired', async () => {
    await send({ ...typed(), ...(await worked(29 * 60)) });
    await operator((session) =>
      session.rows(`update private.press_form_used_challenges set expires_at = now() - interval '1 second'`),
    );
    await send({ ...typed(), ...(await worked()) });
    const kept = await operator((session) => session.rows('select from private.press_form_used_challenges'));
    expect(kept).toHaveLength(1);
  });
});

async function wrongNonce(challenge: string): Promise<string> {
  for (let nonce = 0; ; nonce += 1) if (zeroBits(`${challenge}:${nonce}`) < 8) return String(nonce);
}

describe('the ceilings of an hour hold when many send at once', () => {
  /** So many forms at once, each with its own work; what became of them. */
  async function storm(
    count: number,
    changes: (i: number) => Row,
    headers: (i: number) => Record<string, string> = () => ({}),
  ) {
    const forms = [];
    for (let i = 0; i < count; i += 1) forms.push({ ...typed(changes(i)), ...(await worked()) });
    return (await Promise.all(forms.map((form, i) => send(form, headers(i))))).map(key).sort();
  }
  const told = (accepted: number, refused: number, refusal: string) => [
    ...Array(accepted).fill('200 undefined'),
    ...Array(refused).fill(`429 ${refusal}`),
  ];

  test('of the province', async () => {
    await allow('press_form_per_hour', 4);
    expect(await storm(9, (i) => ({ of_agency: i % 2 ? 'SYT' : 'STTTT' }))).toEqual(told(4, 5, 'form_limit_all'));
    expect(await received()).toHaveLength(4);
  });

  test('of an agency, another one’s untouched', async () => {
    await allow('press_form_per_agency_hour', 3);
    expect(await storm(8, () => ({}))).toEqual(told(3, 5, 'form_limit_agency'));
    expect((await send({ ...typed({ of_agency: 'STTTT' }), ...(await worked()) })).status).toBe(200);
  });

  test.each<[string, Row]>([
    ['telephone', { phone: '0912 345 678'.replaceAll(' ', '') }],
    ['mail address', { phone: '', email: 'pv@bao.vn' }],
  ])('of a sender by their %s', async (_, contact) => {
    await allow('press_form_per_sender_hour', 2);
    expect(await storm(6, () => contact)).toEqual(told(2, 4, 'form_limit_sender'));
  });

  test('of where it comes from, as our own gateway says it', async () => {
    await allow('press_form_per_sender_hour', 2);
    const from = (address: string) => ({ 'x-forwarded-for': address });
    // What a sender writes before the gateway's own entry counts for nothing.
    expect(
      await storm(
        5,
        () => ({}),
        (i) => from(`10.9.8.${i}, 203.0.113.7`),
      ),
    ).toEqual(told(2, 3, 'form_limit_sender'));
    expect(
      await storm(
        3,
        () => ({}),
        (i) => from(`2001:db8:1:2::${i}`),
      ),
    ).toEqual(told(2, 1, 'form_limit_sender'));
    expect(
      await storm(
        2,
        () => ({}),
        (i) => from(`203.0.114.${i}`),
      ),
    ).toEqual(told(2, 0, ''));
    expect(
      await storm(
        2,
        () => ({}),
        () => from('unknown'),
      ),
    ).toEqual(told(2, 0, ''));
  });

  test('and end with it', async () => {
    await allow('press_form_per_agency_hour', 1);
    expect(await storm(2, () => ({}))).toEqual(told(1, 1, 'form_limit_agency'));
    await operator((session) => session.rows(`update private.press_form_counts set hour = hour - interval '1 hour'`));
    expect(await storm(1, () => ({}))).toEqual(told(1, 0, ''));
    const hours = await operator((session) => session.rows('select distinct hour from private.press_form_counts'));
    expect(hours).toHaveLength(1);
  });

  test('without knowing anybody: neither addresses nor contacts are kept', async () => {
    await send(
      { ...typed({ phone: '0912345678', email: 'pv@bao.vn' }), ...(await worked()) },
      { 'x-forwarded-for': '203.0.113.7' },
    );
    const rows = await operator((session) => session.rows('select bucket from private.press_form_counts'));
    expect(rows).toHaveLength(5);
    for (const { bucket } of rows) expect(bucket).toMatch(/^(all|agency:[0-9a-f-]{36}|sender:[0-9a-f]{64})$/);
  });

  test('a refused question is not counted', async () => {
    await allow('press_form_per_agency_hour', 1);
    expect((await send({ ...typed({ question: '' }), ...(await worked()) })).status).toBe(422);
    expect((await send({ ...typed(), ...(await worked()) })).status).toBe(200);
  });
});

describe('nobody in particular can do nothing else', () => {
  test.each(['press_enquiries', 'press_enquiry_partners', 'refusal_grounds'])(
    'neither read nor write %s',
    async (table) => {
      const row = { id: randomUUID() };
      for (const answer of [
        await nobody.get(table),
        await nobody.request(table, { method: 'POST', body: row }),
        await nobody.request(`${table}?id=not.is.null`, { method: 'PATCH', body: row }),
        await nobody.request(`${table}?id=not.is.null`, { method: 'DELETE' }),
      ]) {
        expect(answer.code).toBe('42501');
      }
    },
  );

  test.each(['list_press_enquiries', 'my_work', 'record_timeline'])('not ask %s', async (name) => {
    const args = name === 'record_timeline' ? { record_id: randomUUID() } : {};
    expect((await nobody.call(name, args)).code).toBe('42501');
  });

  test('who is signed in does not send the form as an official', async () => {
    const answer = await database.rest('syt').call('submit_press_enquiry', { ...typed(), ...(await worked()) });
    expect(answer.code).toBe('42501');
  });

  test('the row-level security alone holds, should the privileges be given', async () => {
    await database.rolledBack(async (session) => {
      await session.rows('grant all on all tables in schema public, private to anon, authenticated');
      for (const who of ['nobody', 'syt'] as const) {
        await session.become(who);
        for (const table of ['press_form_secret', 'press_form_used_challenges', 'press_form_counts']) {
          expect(await session.count(`select from private.${table}`)).toBe(0);
        }
      }
      await session.become('nobody');
      expect(await session.count('select from public.press_enquiries')).toBe(0);
      expect(await session.count(`update public.press_enquiries set title = 'Tên khác hẳn'`)).toBe(0);
    });
  });

  test('a challenge is asked for without leaving a trace, and is no other’s', async () => {
    const before = await operator((session) => session.row('select count(*) from private.press_form_used_challenges'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => nobody.call('press_form_challenge')));
    const challenges = answers.map(({ body }) => (body as Row).challenge);
    expect(new Set(challenges).size).toBe(5);
    expect(answers[0]?.body).toMatchObject({ work_bits: 8, expires_at: expect.any(String) });
    const after = await operator((session) => session.row('select count(*) from private.press_form_used_challenges'));
    expect(after).toEqual(before);
  });
});
