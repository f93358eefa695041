import { expect, it } from 'vitest';
import { concludedIncident, hoursFromNow, item, sentLetter } from './incidents.fixtures';
import { summaryRows } from './print-summary.logic';

it('lists each newspaper that counts, with its letter and what came of it', () => {
  const letter = sentLetter({
    stage: 'corrected',
    received_at: '2026-06-05T03:00:00Z',
    due_at: '2026-06-06T03:00:00Z',
    result: 'full_correction',
    result_at: '2026-06-06T02:00:00Z',
  });
  const rows = summaryRows(
    concludedIncident('inaccurate', {
      status: 'correcting',
      items: [
        item({ correction_state: 'corrected', issue_no: '64', letters: [letter] }),
        item({ id: 'off', voided_at: hoursFromNow(-1), void_reason: 'Nhầm' }),
        item({ id: 'open' }),
      ],
    }),
  );
  expect(rows).toMatchObject([
    {
      number: 1,
      pressAgency: 'Báo điện tử Tưởng Tượng',
      pressKind: 'Báo điện tử',
      column: 'Thời sự, số 64',
      published: '01/06/2026',
      letter: '215/SYT-VP ngày 04/06/2026',
      received: '05/06/2026 10:00',
      due: 'trước 10:00 ngày 06/06/2026',
      result: 'Cải chính đầy đủ, 06/06/2026',
    },
    { number: 2, letter: '', received: '', due: '', result: 'Chưa có văn bản' },
  ]);
});
