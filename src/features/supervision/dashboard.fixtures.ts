import type { Dashboard } from './dashboard.api';

export const healthId = '00000000-0000-4000-8000-00000000a002';
export const paperId = '00000000-0000-4000-8000-0000000e0001';

/** A dashboard as the database tells it, for tests. */
export function dashboard(rest: Partial<Dashboard> = {}): Dashboard {
  return {
    agencies: [
      { id: healthId, name: 'Sở Y tế', open: 6, overdue: 2 },
      { id: '00000000-0000-4000-8000-00000000a009', name: 'Sở Tư pháp', open: 1, overdue: 0 },
    ],
    newspapers: [
      {
        id: paperId,
        name: 'Báo Minh Họa',
        open: 3,
        overdue: 1,
        sent: 9,
        obtained: 5,
        refused: 1,
        unanswered: 2,
        waiting: 1,
      },
    ],
    corrected: { count: 5, median_days: 6.5, p90_days: 14 },
    enquiries: { received: 12, answered: 8, refused: 1, open: 3, overdue: 2, timed: 9, in_time: 7 },
    spokespersons: { in_office: 33, untrained: 8 },
    months: [
      { month: '2026-02', incidents: 4, enquiries: 0 },
      { month: '2026-03', incidents: 2, enquiries: 7 },
    ],
    findings: [],
    ...rest,
  };
}
