import { noNumbers } from '@/reference/report-figures';
import type { Requirement, Scorecard } from './scorecard.api';

export const healthId = '00000000-0000-4000-8000-00000000a002';
const recordId = '00000000-0000-4000-8000-0000000d0001';

/** A requirement that is met, for tests. */
export function requirement(kind: string, rest: Partial<Requirement> = {}): Requirement {
  return {
    kind,
    found: 0,
    late: 0,
    since: null,
    instrument: 'Nghị định 244/2026/NĐ-CP',
    article: 'khoản 3 Điều 3',
    rule_title: 'Đăng người phát ngôn',
    is_policy: false,
    ...rest,
  };
}

/** Sở Y tế on 26/11/2026: two of three requirements met, one thing overdue. */
export function scorecard(rest: Partial<Scorecard> = {}): Scorecard {
  return {
    agency: {
      id: healthId,
      code: 'SYT',
      name: 'Sở Y tế An Giang',
      short_name: 'Sở Y tế',
      kind: 'department',
      established_on: null,
      dissolved_on: null,
    },
    day: '2026-11-26',
    from_day: '2025-11-27',
    is_bound: true,
    requirements: [
      requirement('no_spokesperson'),
      requirement('enquiry_overdue', { found: 3, late: 2, since: '2026-11-23T17:00:00Z' }),
      requirement('directive_unacknowledged', { instrument: null, article: null, rule_title: null, is_policy: null }),
    ],
    history: [
      { day: '2025-11-30', binding: 2, unmet: ['untrained', 'unpublished'] },
      { day: '2025-12-31', binding: 2, unmet: [] },
    ],
    owed: {
      count: 1,
      overdue: 1,
      rows: [
        {
          kind: 'enquiry_due',
          record_id: recordId,
          page_id: recordId,
          title: 'Thiếu bác sĩ ở trạm y tế',
          detail: 'Báo Minh Họa',
          due_at: '2026-11-23T17:00:00Z',
        },
      ],
    },
    done: {
      figures: { ...noNumbers, conferences: 4, spoken: 1, unexpected: 2, responses: 7, matters: 10 },
      enquiries: { received: 6, answered: 5, timed: 4, in_time: 3 },
      letters: { sent: 14, obtained: 9 },
      incidents: { found: 1012, closed: 6 },
      events: 2,
      spokespersons: { in_office: 2, trained: 1 },
      directives: { asked: 5, confirmed: 2 },
      report: { year: 2025, confirmed_at: '2025-12-16T08:20:00Z', is_late: false },
    },
    ...rest,
  };
}
