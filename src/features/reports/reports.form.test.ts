import { describe, expect, it } from 'vitest';
import { numbers, report } from './reports.fixtures';
import { toForm, toRow } from './reports.form';
import { exceeding, notANumber, unexplained } from './reports.refusals';
import { reportSchema } from './reports.schema';

const refusedAt = (changes: Partial<ReturnType<typeof toForm>>) => {
  const result = reportSchema(numbers).safeParse({ ...toForm(null), ...changes });
  return result.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
};

it('a report goes into the form and out again as it was', () => {
  const row = toRow(toForm(report()));
  expect(row).toMatchObject({
    corrected_replies: 6,
    corrected_requests: null,
    replies_reason: 'Hai lần trả lời qua điện thoại',
    spoken_reason: null,
    difficulties: 'Thiếu cán bộ',
    proposals: null,
  });
});

describe('a form is', () => {
  it('accepted empty, and with a nought corrected for a reason', () => {
    expect(refusedAt({})).toEqual([]);
    expect(refusedAt({ matters: '2', responses: '0', responses_reason: 'Ghi nhầm' })).toEqual([]);
  });

  it('kept, whatever version the id of its record is of', () => {
    expect(refusedAt({ id: 'a6cf1dd7-6274-c43a-e490-59910a093797' })).toEqual([]);
  });

  it.each([
    ['a correction without a reason', { briefings: '4' }, 'briefings_reason', unexplained],
    ['a reason without a correction', { spoken_reason: 'Theo sổ' }, 'spoken_reason', unexplained],
    ['a part above its whole', { replies: '7', replies_reason: 'Theo sổ' }, 'replies', exceeding],
    ['a whole below its part', { matters: '1', responses_reason: 'Theo sổ' }, 'responses', exceeding],
    ['words for a number', { conferences: 'bốn', conferences_reason: 'Theo sổ' }, 'conferences', notANumber],
    ['half a number', { conferences: '1,5', conferences_reason: 'Theo sổ' }, 'conferences', notANumber],
    ['too much', { conferences: '1000001', conferences_reason: 'Theo sổ' }, 'conferences', notANumber],
  ])('refused for %s, beside its field', (_, changes, field, message) => {
    expect(refusedAt(changes)).toContainEqual([field, message]);
  });
});
