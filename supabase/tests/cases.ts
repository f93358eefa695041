// Incidents the tests write, complete and valid until a test makes them otherwise.
import { randomUUID } from 'node:crypto';
import type { Refusal, Row, Session } from '../../tests/harness/session.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';

/** An incident of Sở Y tế, found ten days ago. */
export function incident(changes: Row = {}): Row {
  return {
    id: randomUUID(),
    agency_id: agencyId('SYT'),
    title: 'Tin sai về số ca sốt xuất huyết tại huyện Tịnh Biên',
    severity: 'hot',
    found_by: 'Văn phòng Sở',
    found_at: hours(-240),
    said: 'Bài báo nêu toàn tỉnh có 5.000 ca sốt xuất huyết trong tháng',
    false_part: '5.000 ca sốt xuất huyết trong tháng',
    correct_part: '500 ca sốt xuất huyết trong tháng',
    ...changes,
  };
}

/** A newspaper of the test world, by the kind of press it puts out. */
export async function newspaper(session: Session, kind: string): Promise<unknown> {
  const { id } = await session.row(
    `select id from public.press_agencies where $1 = any (kinds) and kinds <> '{online_channel}' order by name limit 1`,
    [kind],
  );
  return id;
}

/** An article of an incident, out for eleven days. */
export function article(incident_id: unknown, press_agency_id: unknown, changes: Row = {}): Row {
  return {
    id: randomUUID(),
    incident_id,
    press_agency_id,
    press_kind: 'online',
    title: 'Sốt xuất huyết bùng phát ở Tịnh Biên',
    published_at: hours(-264),
    quoted_passage: '5.000 ca sốt xuất huyết trong tháng',
    ...changes,
  };
}

export function question(incident_id: unknown, changes: Row = {}): Row {
  return {
    id: randomUUID(),
    incident_id,
    asked_agency_id: agencyId('BTGTU'),
    question: 'Đề nghị xác minh nguồn tin của bài báo',
    due_at: hours(48),
    ...changes,
  };
}

/** What concludes an incident: inaccurate, by a paper of eight days ago. */
export function conclusion(changes: Row = {}): Row {
  return {
    status: 'concluded',
    conclusion: 'inaccurate',
    conclusion_number: '15/KL-SYT',
    conclusion_date: day(-8),
    conclusion_text: 'Số liệu của bài báo sai gấp mười lần',
    ...changes,
  };
}

/** A request to correct, dated and sent seven days ago with the conclusion. */
export function letter(incident_id: unknown, press_item_id: unknown, changes: Row = {}): Row {
  return {
    id: randomUUID(),
    incident_id,
    press_item_id,
    kind: 'correction',
    false_part: '5.000 ca sốt xuất huyết trong tháng',
    correct_part: '500 ca sốt xuất huyết trong tháng',
    grounds: 'Luật Báo chí',
    number: '45/SYT-VP',
    document_date: day(-7),
    signer_name: 'Lương Minh Thủ Trưởng',
    signer_position: 'Giám đốc Sở',
    encloses_conclusion: true,
    sent_at: hours(-144),
    ...changes,
  };
}

type CaseTable =
  | 'incidents'
  | 'press_items'
  | 'verification_requests'
  | 'correction_requests'
  | 'incident_events'
  | 'incident_mentions'
  | 'press_agencies'
  | 'press_enquiries'
  | 'press_enquiry_partners'
  | 'attachments'
  | 'press_events'
  | 'agency_reports'
  | 'press_event_questions'
  | 'training_courses'
  | 'training_attendances'
  | 'directives'
  | 'directive_acknowledgements'
  | 'reminders';

/** Changes columns of a row as whoever acts; how many rows it reached. */
export function alter(session: Session, table: CaseTable, id: unknown, changes: Row): Promise<number> {
  return session.count(...alteration(table, id, changes));
}

export function refusedAlteration(session: Session, table: CaseTable, id: unknown, changes: Row): Promise<Refusal> {
  return session.refusal(...alteration(table, id, changes));
}

function alteration(table: CaseTable, id: unknown, changes: Row): [string, unknown[]] {
  const assignments = Object.keys(changes).map((column, i) => `${column} = $${i + 2}`);
  return [`update public.${table} set ${assignments.join(', ')} where id = $1`, [id, ...Object.values(changes)]];
}

export function read(session: Session, table: CaseTable, id: unknown): Promise<Row> {
  return session.row(`select * from public.${table} where id = $1`, [id]);
}
