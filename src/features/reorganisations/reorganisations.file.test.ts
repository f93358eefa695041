import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlanFile, writePlanFile } from './reorganisations.file';
import { emptyForm } from './reorganisations.form';
import { emptyStep, stepKinds } from './reorganisations.steps';

const real = readFileSync('supabase/seeds/reorganisation-2025.json', 'utf8');

function read(content: string) {
  const plan = readPlanFile(content);
  if ('problems' in plan) throw new Error(plan.problems.join('\n'));
  return plan;
}
const problems = (content: unknown) => {
  const plan = readPlanFile(typeof content === 'string' ? content : JSON.stringify(content));
  return 'problems' in plan ? plan.problems : [];
};

describe('a plan in a file', () => {
  it('of the reorganisation of 2025 is read, and written as it was', () => {
    const { heading, steps } = read(real);
    expect(heading).toMatchObject({ decision_number: '202/2025/QH15', effective_on: '2025-07-01' });
    expect(steps).toHaveLength(126);
    expect(JSON.parse(writePlanFile(heading, steps))).toEqual(JSON.parse(real));
  });

  it('need not be finished', () => {
    const steps = stepKinds.map(emptyStep);
    const heading = emptyForm();
    expect(read(`\uFEFF${writePlanFile(heading, steps)}`).steps).toEqual(steps);
  });

  it('names agencies by code whatever its capitals', () => {
    const { steps } = read(JSON.stringify({ steps: [{ kind: 'merge', codes: [' syt', 'SYT'], into: 'stc' }] }));
    expect(steps).toEqual([{ kind: 'merge', codes: ['SYT'], into: 'STC' }]);
  });

  it.each<[string, unknown, string]>([
    ['is no JSON', 'bảng tính', 'Tệp không phải JSON. Chọn tệp phương án đã lưu từ trang này.'],
    ['is a list', [], 'Cả tệp: phải là một nhóm mục.'],
    ['has no steps', { title: 'A' }, 'Mục «steps»: phải là một danh sách.'],
    ['is of another thing', { steps: [], agencies: 1 }, 'Cả tệp: có mục không thuộc phương án: agencies.'],
    [
      'has a step of no kind',
      { steps: [{ kind: 'dissolve', code: 'A' }, { kind: 'gop' }] },
      'Bước 2, mục «kind»: phải là một trong create, rename, move, merge, split, dissolve.',
    ],
    [
      'holds a number for a code',
      { steps: [{ kind: 'dissolve', code: 883 }] },
      'Bước 1, mục «code»: phải là một đoạn chữ.',
    ],
    [
      'misspells a field',
      { steps: [{ kind: 'dissolve', code: 'A', heirs: 'B' }] },
      'Bước 1: có mục không thuộc phương án: heirs.',
    ],
    [
      'is too long',
      { steps: Array.from({ length: 501 }, () => ({ kind: 'dissolve', code: 'A' })) },
      'Mục «steps»: nhiều nhất 500 bước.',
    ],
  ])('that %s says what is wrong and where', (_, content, told) => {
    expect(problems(content)).toEqual([told]);
  });
});
