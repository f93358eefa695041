// Delegations the tests write, complete and valid until a test makes them otherwise.
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Refusal, Row, Session } from '../../tests/harness/session.ts';
import type { TestDatabase } from '../../tests/harness/test-database.ts';
import { agencyId } from './records.ts';

export const papers = 'public.delegations';
export const publishPaper = 'select * from public.publish_delegation($1)';

const hour = 3_600_000;
/** A moment so many hours from now. */
export function hours(fromNow: number): Date {
  return new Date(Date.now() + fromNow * hour);
}

export const head = 'Lương Minh Thủ Trưởng';

/** A delegation of Sở Y tế, signed an hour ago by its head, in force for ten days. */
export function paper(changes: Row = {}): Row {
  return {
    agency_id: agencyId('SYT'),
    delegate_name: 'Phạm Thị Ủy Quyền',
    delegate_position: 'Phó Giám đốc Sở',
    delegate_rank: 'deputy',
    official_phone: '02963852469',
    official_email: 'uyquyen.syt@angiang.gov.vn',
    internal_phone: '02963777778',
    matter: 'Thông tin về dịch tay chân miệng tại huyện Tịnh Biên',
    scope: 'Số ca mắc và biện pháp phòng, chống',
    valid_from: hours(-1),
    valid_until: hours(240),
    signer_name: head,
    signer_position: 'Giám đốc Sở',
    document_number: '05/GUQ-SYT',
    signed_at: hours(-1),
    ...changes,
  };
}

/** The same before it is signed. */
export function draft(changes: Row = {}): Row {
  return paper({ document_number: null, signed_at: null, ...changes });
}

/** Works as the clerk of Sở Y tế, whose head is known since 2020, and then undoes it. */
export function asClerkIn(database: TestDatabase) {
  return <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    database.rolledBack(async (session) => {
      // The term before its agency, as whoever saves a term locks them.
      await session.rows(`update public.spokespersons set valid_to = '2019-12-31' where id = md5('running:SYT')::uuid`);
      await session.rows(
        `update public.agencies set head_name = $2, head_position = 'Giám đốc Sở', head_since = '2020-01-01' where id = $1`,
        [agencyId('SYT'), head],
      );
      await session.become('syt');
      return work(session);
    });
}

/** Changes columns of a delegation, as whoever acts. */
export function changePaper(session: Session, id: unknown, changes: Row): Promise<number> {
  return session.count(...updating(id, changes));
}

export function refusedChange(session: Session, id: unknown, changes: Row): Promise<Refusal> {
  return session.refusal(...updating(id, changes));
}

function updating(id: unknown, changes: Row): [string, unknown[]] {
  const set = Object.keys(changes).map((column, i) => `${column} = $${i + 2}`);
  return [`update ${papers} set ${set.join(', ')} where id = $1`, [id, ...Object.values(changes)]];
}

/** What a person sees of a delegation in the public directory, just now. */
export async function inDirectory(session: Session, id: unknown, who: PersonaName = 'nobody'): Promise<Row[]> {
  await session.become(who);
  const rows = await session.rows('select * from public.search_public_contacts() where delegation_id = $1', [id]);
  await session.become('syt');
  return rows;
}
