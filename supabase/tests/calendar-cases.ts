// Of every kind the calendar has a row as people come to write it, what ends its standing there, and who is meant to see it.
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { alter, article, conclusion, incident, letter, newspaper, question } from './cases.ts';
import { owedBy, sent, spreading } from './directive-cases.ts';
import { hours, paper, papers, publishPaper } from './papers.ts';
import { answered, enquiries, part, parts, unexpected } from './press-enquiry-cases.ts';
import { conference, events, kept, past, promised, questions } from './press-event-cases.ts';
import { agencyId, day, publish, standing, table } from './records.ts';
import { drafted } from './report-cases.ts';
import { announced } from './training-cases.ts';

export interface CalendarCase {
  /** The function of schema private that tells it. */
  part: string;
  /** A beginning stands alone, as does an end or a deadline; a span has both. */
  is: 'beginning' | 'end' | 'due' | 'span';
  /** Writes it, from the clerk of Sở Y tế on; which row it is. */
  write: (session: Session) => Promise<unknown>;
  /** Of those who might, who sees it. */
  seenBy: readonly PersonaName[];
  /** What is done, and is told no more; acts as who may. */
  finish?: (session: Session, id: unknown) => Promise<unknown>;
}

const own = ['syt', 'giamsat', 'quanly'] as const;
const idOf = async (row: Promise<Row>) => (await row).id;

/** The standing spokesperson of Sở Y tế is another from today on. */
async function term(session: Session, changes: Row = {}) {
  await session.become('operator');
  await session.rows(`update ${table} set valid_to = valid_from where agency_id = $1 and kind = 'standing'`, [
    agencyId('SYT'),
  ]);
  await session.become('syt');
  return idOf(session.insert(table, standing({ agency_id: agencyId('SYT'), ...changes })));
}

const delegation = (session: Session) => idOf(session.insert(papers, paper()));
const ofIncident = (session: Session) => idOf(session.insert('public.incidents', incident()));

async function asked(session: Session) {
  return idOf(session.insert('public.verification_requests', question(await ofIncident(session))));
}

async function sentLetter(session: Session) {
  const id = await ofIncident(session);
  const item = await session.insert('public.press_items', article(id, await newspaper(session, 'online')));
  await alter(session, 'incidents', id, { status: 'verifying' });
  await alter(session, 'incidents', id, conclusion());
  const received = { received_at: hours(-2), conclusion_received_at: hours(-2) };
  return idOf(session.insert('public.correction_requests', letter(id, item.id, received)));
}

const enquiry = (session: Session) => idOf(session.insert(enquiries, unexpected()));
const contribution = async (session: Session) => idOf(session.insert(parts, part(await enquiry(session))));
const course = async (session: Session) => (await announced(session)).id;
const cancelCourse = async (session: Session, id: unknown) => {
  await session.become('giamsat');
  await alter(session, 'training_courses', id, { state: 'cancelled', cancel_reason: 'Hoãn đến quý sau' });
};

const event = (session: Session) => idOf(session.insert(events, conference()));
const promise = async (session: Session) =>
  idOf(session.insert(questions, promised((await session.insert(events, past())).id)));
const askedToConfirm = async (session: Session) => (await owedBy(session, (await sent(session)).id)).id;

export const calendarCases: Record<string, CalendarCase> = {
  term_starts: { part: 'spokesperson_calendar', is: 'beginning', write: term, seenBy: own },
  term_ends: {
    part: 'spokesperson_calendar',
    is: 'end',
    write: (session) => term(session, { valid_to: day(150) }),
    seenBy: own,
  },
  publish_spokesperson: {
    part: 'spokesperson_calendar',
    is: 'due',
    write: term,
    seenBy: own,
    finish: (session, id) => session.row(publish, [id]),
  },
  delegation_starts: { part: 'delegation_calendar', is: 'beginning', write: delegation, seenBy: own },
  delegation_ends: { part: 'delegation_calendar', is: 'end', write: delegation, seenBy: own },
  publish_delegation: {
    part: 'delegation_calendar',
    is: 'due',
    // The law since then names no time.
    write: (session) => idOf(session.insert(papers, paper({ signed_at: '2026-06-20T09:00:00+07:00' }))),
    seenBy: own,
    finish: (session, id) => session.row(publishPaper, [id]),
  },
  attestation_due: {
    part: 'attestation_calendar',
    is: 'due',
    write: async () => agencyId('SYT'),
    seenBy: own,
    finish: async (session, id) => {
      await session.become('operator');
      await session.rows('update public.public_contacts set withdrawn_at = now() where agency_id = $1', [id]);
    },
  },
  incident_due: {
    part: 'incident_calendar',
    is: 'due',
    write: ofIncident,
    seenBy: own,
    finish: (session, id) => alter(session, 'incidents', id, { status: 'voided', void_reason: 'Ghi nhầm vụ việc' }),
  },
  verification_due: {
    part: 'incident_calendar',
    is: 'due',
    write: asked,
    seenBy: [...own, 'btg'],
    finish: async (session, id) => {
      await session.become('btg');
      await alter(session, 'verification_requests', id, { answer: 'Đã xác minh, tin không đúng' });
    },
  },
  letter_due: {
    part: 'incident_calendar',
    is: 'due',
    write: sentLetter,
    seenBy: own,
    finish: (session, id) =>
      alter(session, 'correction_requests', id, { result: 'full_correction', result_at: hours(-1) }),
  },
  enquiry_due: {
    part: 'enquiry_calendar',
    is: 'due',
    write: enquiry,
    seenBy: own,
    finish: (session, id) => alter(session, 'press_enquiries', id, answered()),
  },
  contribution_due: {
    part: 'enquiry_calendar',
    is: 'due',
    write: contribution,
    // Who leads sees when the answer itself is due.
    seenBy: ['stttt', 'giamsat', 'quanly'],
    finish: async (session, id) => {
      await session.become('stttt');
      await alter(session, 'press_enquiry_partners', id, { contribution: 'Phần việc của Sở đã xong' });
    },
  },
  press_event: {
    part: 'event_calendar',
    is: 'span',
    write: event,
    seenBy: own,
    finish: (session, id) =>
      alter(session, 'press_events', id, { state: 'cancelled', cancel_reason: 'Hoãn đến tháng sau' }),
  },
  event_notice_due: {
    part: 'event_calendar',
    is: 'due',
    write: event,
    seenBy: own,
    finish: (session, id) =>
      alter(session, 'press_events', id, { state: 'cancelled', cancel_reason: 'Hoãn đến tháng sau' }),
  },
  promise_due: {
    part: 'event_calendar',
    is: 'due',
    write: promise,
    seenBy: own,
    finish: (session, id) => alter(session, 'press_event_questions', id, kept()),
  },
  periodic_information_due: {
    part: 'event_calendar',
    is: 'due',
    write: async () => agencyId('UBND-TINH'),
    seenBy: ['giamsat', 'quanly', 'ubnd'],
  },
  periodic_conference_due: {
    part: 'event_calendar',
    is: 'due',
    write: async () => agencyId('UBND-TINH'),
    seenBy: ['giamsat', 'quanly', 'ubnd'],
  },
  acknowledgement_due: {
    part: 'directive_calendar',
    is: 'due',
    write: askedToConfirm,
    seenBy: own,
    finish: async (session, id) => {
      await session.become('syt');
      await alter(session, 'directive_acknowledgements', id, spreading());
    },
  },
  course: {
    part: 'training_calendar',
    is: 'span',
    write: course,
    seenBy: [...own, 'stttt', 'longxuyen', 'giamsatLongXuyen', 'quanlyLongXuyen'],
    finish: cancelCourse,
  },
  registration_until: {
    part: 'training_calendar',
    is: 'end',
    write: course,
    seenBy: [...own, 'stttt', 'longxuyen', 'giamsatLongXuyen', 'quanlyLongXuyen'],
    finish: cancelCourse,
  },
  report_due: {
    part: 'report_calendar',
    is: 'due',
    // Of the days that run now: there is nothing to confirm yet, but a day by which to.
    write: async (session) => (await drafted(session, { year: Number(day(17).slice(0, 4)) })).id,
    seenBy: own,
  },
};
