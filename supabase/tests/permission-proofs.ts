// By what each action is proven: verbs on subjects of the rights matrix, and functions called.
import { randomUUID } from 'node:crypto';
import type { Action } from '@/session/permissions';
import { worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { alter } from './cases.ts';
import { invite, line } from './people.ts';
import { day } from './records.ts';
import { findingId, sendReminders } from './reminder-cases.ts';
import type { Verb } from './rights-matrix.ts';

/** An action that is proven by nothing does not compile. */
export const tables: Record<Action, readonly (readonly [what: string, ...verbs: Verb[]])[]> = {
  'agencies.read': [['an agency', 'select']],
  'spokespersons.read': [['a spokesperson', 'select']],
  'spokespersons.write': [['a spokesperson', 'insert', 'update']],
  'delegations.read': [['a delegation', 'select']],
  'delegations.write': [['a delegation', 'insert', 'update']],
  'incidents.read': [
    ['an incident', 'select'],
    ['an item of an incident', 'select'],
    ['a letter about an incident', 'select'],
    ['the story of an incident', 'select'],
  ],
  'incidents.write': [
    ['an incident', 'insert', 'update'],
    ['an item of an incident', 'insert', 'update'],
    ['a question about an incident', 'insert', 'update'],
    ['a letter about an incident', 'update'],
    ['the story of an incident', 'insert'],
  ],
  'digest.read': [['an item of the digest', 'select']],
  'digest.write': [['an item of the digest', 'insert', 'update']],
  'incidents.settle': [['a letter about an incident', 'insert']],
  'enquiries.read': [
    ['an enquiry', 'select'],
    ['a part of an enquiry', 'select'],
  ],
  'enquiries.write': [
    ['an enquiry', 'insert', 'update'],
    ['a part of an enquiry', 'insert', 'update'],
  ],
  'training.read': [['a course', 'select']],
  'training.run': [
    ['a course', 'insert', 'update'],
    ['somebody from elsewhere at a course', 'insert', 'update'],
  ],
  'training.register': [['somebody at a course elsewhere', 'insert', 'update']],
  'supervision.read': [],
  'directives.read': [
    ['a directive', 'select'],
    ['what is confirmed of a directive', 'select'],
  ],
  'directives.run': [['a directive', 'insert', 'update']],
  'directives.acknowledge': [['what is confirmed of a directive from elsewhere', 'update']],
  'reminders.read': [['a reminder', 'select']],
  'reminders.send': [['a reminder', 'insert']],
  'reminders.answer': [],
  'events.read': [
    ['an event', 'select'],
    ['a question at an event', 'select'],
  ],
  'events.write': [
    ['an event', 'insert', 'update'],
    ['a question at an event', 'insert', 'update'],
  ],
  'reports.read': [['a yearly report', 'select']],
  'reports.write': [['a yearly report', 'insert']],
  'reports.reopen': [['a yearly report', 'update']],
  'reports.sum': [['a yearly report of it and all below', 'insert', 'update']],
  'pressAgencies.add': [['a press agency', 'insert']],
  'pressAgencies.correct': [['a press agency', 'update']],
  'people.manage': [
    ['the profile of a clerk', 'select'],
    ['the membership of a clerk', 'select', 'insert', 'update'],
    ['an invitation', 'select'],
  ],
  'agencies.write': [['an agency', 'insert', 'update']],
  'agencies.reorganise': [],
  'rules.write': [
    ['a rule', 'insert', 'update', 'delete'],
    ['a day off', 'insert', 'update', 'delete'],
  ],
  'settings.write': [['a setting', 'update']],
  'audit.read': [],
  'audit.verify': [],
};

const alterReminder = async (session: Session, code: string, changes: Row) =>
  (await alter(session, 'reminders', worldId(`reminder:${code}`), changes)) > 0;

interface Call {
  /** Completes «may … of an agency». */
  does: string;
  /** What the operator brings about first. */
  prepare?: (session: Session, code: string) => Promise<unknown>;
  /** Tries it as a person, at an agency; whether it did anything. A refusal counts as no. */
  succeeds: (session: Session, code: string, agencyId: string) => Promise<boolean>;
}

/** What a function decides, or a trigger beyond the policies. */
export const calls: Partial<Record<Action, readonly Call[]>> = {
  'incidents.settle': [
    {
      does: 'close an incident',
      prepare: (session, code) =>
        session.rows(
          `update public.incidents set status = 'concluded', conclusion = 'undetermined', conclusion_text = 'Chưa rõ',
             conclusion_number = '1/KL', conclusion_date = $2 where id = $1`,
          [worldId(`incident:${code}`), day(-1)],
        ),
      succeeds: async (session, code) => {
        const close = `update public.incidents set status = 'closed', close_reason = 'Không đủ căn cứ' where id = $1`;
        return (await session.count(close, [worldId(`incident:${code}`)])) > 0;
      },
    },
  ],
  'people.manage': [
    {
      does: 'see the people',
      succeeds: async (session, _, in_agency) =>
        (await session.count('select * from public.list_memberships(in_agency => $1)', [in_agency])) > 0,
    },
    {
      does: 'see the invitations',
      succeeds: async (session, _, in_agency) =>
        (await session.count('select * from public.list_invitations(in_agency => $1)', [in_agency])) > 0,
    },
    {
      does: 'invite a manager',
      succeeds: async (session, _, agency_id) => {
        const [made] = await invite(session, [line({ agency_id, role: 'manager' })]);
        return made?.token !== null;
      },
    },
    {
      does: 'renew an invitation',
      succeeds: async (session, code) =>
        (await session.count('select * from public.renew_invitation($1)', [worldId(`invitation:${code}`)])) > 0,
    },
    {
      does: 'withdraw an invitation',
      succeeds: async (session, code) =>
        (await session.count('select public.withdraw_invitation($1)', [worldId(`invitation:${code}`)])) > 0,
    },
  ],
  'supervision.read': [
    {
      does: 'count what is found',
      succeeds: async (session, _, in_agency) =>
        (await session.count('select * from public.count_findings(in_agency => $1, with_below => false)', [
          in_agency,
        ])) > 0,
    },
    {
      does: 'read the scorecard',
      succeeds: async (session, _, of_agency) =>
        (await session.row('select public.agency_scorecard($1) is not null as told', [of_agency])).told === true,
    },
    {
      does: 'read what is found',
      // A new head, while the one before is still public: what is found of every kind of agency.
      prepare: (session, code) =>
        session.rows(`update public.agencies set head_name = 'Người Mới Nhậm Chức', head_since = $2 where code = $1`, [
          code,
          day(0),
        ]),
      succeeds: async (session, _, in_agency) => {
        const found = `select * from public.list_findings(in_agency => $1, with_below => false, of_kinds => '{contact_outlived}')`;
        return (await session.count(found, [in_agency])) > 0;
      },
    },
  ],
  'reminders.send': [
    {
      does: 'remind',
      succeeds: async (session, code, agency_id) => {
        const record = worldId(`enquiry:${code}`);
        const [sent] = await sendReminders(session, agency_id, [
          { id: findingId('enquiry_overdue', agency_id, record), agency_id, kind: 'enquiry_overdue', is_repeat: true },
        ]);
        return sent?.reminder_id !== null;
      },
    },
    {
      does: 'withdraw a reminder',
      succeeds: (session, code) => alterReminder(session, code, { withdraw_reason: 'Gửi nhầm cơ quan' }),
    },
  ],
  'reminders.answer': [
    {
      does: 'answer a reminder',
      succeeds: (session, code) => alterReminder(session, code, { answer: 'Đã trả lời phóng viên' }),
    },
  ],
  'agencies.reorganise': [
    {
      does: 'carry out a renaming',
      succeeds: async (session, code) => {
        const plan = {
          id: randomUUID(),
          title: 'Đổi tên cơ quan thử nghiệm',
          decision_number: '1/NQ-HĐND',
          decision_date: day(-1),
          effective_on: day(0),
          steps: [{ kind: 'rename', code, name: 'Cơ quan mang tên mới' }],
        };
        return (await session.count('select * from public.carry_out_reorganisation($1)', [plan])) > 0;
      },
    },
  ],
  'audit.read': [
    {
      does: 'read the history',
      succeeds: async (session, _, in_agency) =>
        (await session.count('select * from public.list_audit(in_agency => $1)', [in_agency])) > 0,
    },
  ],
  'audit.verify': [
    {
      // The chain is one; what it names is read where one manages.
      does: 'verify the history and read what it names',
      succeeds: async (session, _, in_agency) => {
        await session.row('select public.verify_audit(0, 1)');
        return (await session.count('select * from public.list_audit(in_agency => $1)', [in_agency])) > 0;
      },
    },
  ],
};
