import { expect, it } from 'vitest';
import { attestationWords, isOverdue } from './attestation.logic';

// Confirmed on 05/10/2026, good until the end of 05/01/2027.
const attestation = {
  agency_id: 'syt',
  contacts: 3,
  attested_at: '2026-10-05T02:00:00Z',
  due_at: '2027-01-05T17:00:00+00:00',
};
const due = Date.parse(attestation.due_at);

it.each([
  [-1, false, 'Danh bạ được xác nhận ngày 05/10/2026; lần tới chậm nhất hết ngày 05/01/2027.'],
  [0, true, 'Danh bạ được xác nhận ngày 05/10/2026, đã quá hạn 1 ngày.'],
  [86_399_999, true, 'Danh bạ được xác nhận ngày 05/10/2026, đã quá hạn 1 ngày.'],
  [86_400_000, true, 'Danh bạ được xác nhận ngày 05/10/2026, đã quá hạn 2 ngày.'],
])('%i ms after the deadline: overdue %s', (late, overdue, words) => {
  expect(isOverdue(attestation, due + late)).toBe(overdue);
  expect(attestationWords(attestation, due + late)).toBe(words);
});

it('an agency that has published nothing is late with nothing', () => expect(isOverdue(undefined, due)).toBe(false));
