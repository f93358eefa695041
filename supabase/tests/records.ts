// Rows the tests write, complete and valid until a test makes them otherwise.
import { inject } from 'vitest';
import { at } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import type { TestDatabase } from '../../tests/harness/test-database.ts';

export function agencyId(code: string): string {
  return at(inject('known').agencies, code);
}

export function personId(email: string): string {
  return at(inject('known').people, email);
}

/** Calendar days near today in Asia/Ho_Chi_Minh, as yyyy-mm-dd. */
export function day(fromToday: number): string {
  const date = new Date(Date.now() + fromToday * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(date);
}

/** A standing spokesperson of Sở Ngoại vụ, which has none in the seeds, from ten days ago on. */
export function standing(changes: Row = {}): Row {
  return {
    agency_id: agencyId('SNGV'),
    kind: 'standing',
    full_name: 'Nguyễn Thị Phát Ngôn',
    position: 'Phó Giám đốc Sở',
    official_phone: '02963852468',
    official_email: 'phatngon.sngv@angiang.gov.vn',
    internal_phone: '02963777777',
    decision_number: '12/QĐ-SNgV',
    decision_date: day(-20),
    decision_signer: 'Trần Văn Ký',
    valid_from: day(-10),
    ...changes,
  };
}

export const table = 'public.spokespersons';

/** Makes Sở Y tế's clerk keep Sở Ngoại vụ's records as well, and acts as that clerk. */
export async function asClerkOfForeignAffairs(session: Session): Promise<void> {
  await session.become('operator');
  await session.insert('public.memberships', {
    user_id: personId('canbo.syt@phatngon.example'),
    agency_id: agencyId('SNGV'),
    role: 'clerk',
  });
  await session.become('syt');
}

export const publish = 'select * from public.publish_spokesperson($1)';
export const onShow = 'select * from public.public_contacts where spokesperson_id = $1';

/** Works, and then undoes it, as the clerk of an agency that has just one record. */
export function withRecordIn(database: TestDatabase) {
  return (changes: Row, work: (session: Session, record: Row) => Promise<void>): Promise<void> =>
    database.rolledBack(async (session) => {
      await asClerkOfForeignAffairs(session);
      await work(session, await session.insert(table, standing(changes)));
    });
}

/** What nobody in particular sees of a record, just now. */
export async function seenByNobody(session: Session, record: Row): Promise<Row[]> {
  await session.become('nobody');
  const rows = await session.rows(onShow, [record.id]);
  await session.become('syt');
  return rows;
}

/** Dates as yyyy-mm-dd, as the Data API sends them; the driver makes them local midnights. */
export function dayOf(value: unknown): string | null {
  if (value === null) return null;
  if (!(value instanceof Date)) return String(value);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}
