import type { ReminderLetterInput } from '@/documents/reminder-letter';
import { today } from '@/lib/dates';
import type { Head } from '@/reference/agency-head.api';
import { findingAbout, findingName } from '@/reference/finding-kinds';
import type { Reminder } from './reminders.api';

/** What asks for it, as a letter cites it: «khoản 5 Điều 31 Luật Báo chí 126/2025/QH15». */
export function ruleText(rule: Reminder['rule']): string | null {
  if (!rule) return null;
  return rule.article ? `${rule.article} ${rule.instrument}` : rule.instrument;
}

/** The letter all reminders of a sending went by. */
export function letterOf(
  [first, ...further]: readonly [Reminder, ...Reminder[]],
  head: Head | null,
  provinceName: string,
): ReminderLetterInput {
  return {
    agency: first.sender,
    provinceName,
    number: first.letter_number,
    date: first.letter_date,
    draftedOn: today(new Date(first.created_at)),
    signerName: head?.full_name ?? null,
    signerPosition: head?.position ?? null,
    subject: first.subject,
    body: first.body,
    dueAt: first.due_at,
    findings: [first, ...further].map((reminder) => ({
      agencyName: reminder.agency.name,
      what: findingName(reminder.finding_kind),
      about: findingAbout({ kind: reminder.finding_kind, about: reminder.finding_about }),
      since: reminder.finding_since,
      dueAt: reminder.finding_due_at,
      rule: ruleText(reminder.rule),
      ordinal: reminder.ordinal,
    })),
  };
}
