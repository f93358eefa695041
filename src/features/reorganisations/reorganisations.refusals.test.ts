import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toAppError } from '@/lib/errors';
import { refusals, stepRefusals, tellRefusal } from './reorganisations.refusals';

const refused = (message: string, hint?: string) => tellRefusal(toAppError({ code: 'PT422', message, hint }));

describe('a refusal of the database', () => {
  it('at a place in the plan is told at that step, beside its field', () => {
    expect(refused('step_agency_unknown', 'steps.3.code')).toEqual({
      step: 3,
      field: 'code',
      message: stepRefusals.step_agency_unknown,
    });
  });

  it('of the heading is told beside its field', () => {
    expect(refused('effective_in_future', 'effective_on')).toEqual(refusals.effective_in_future);
  });

  it('of agencies left behind names them', () => {
    expect(refused('step_children_left', 'UBND phường Mỹ Bình, UBND xã Mỹ Khánh')).toEqual({
      message:
        'Còn cơ quan trực thuộc cơ quan bị giải thể: UBND phường Mỹ Bình, UBND xã Mỹ Khánh. Thêm bước chuyển cấp trên hoặc giải thể.',
    });
  });

  it('of a constraint is known by its name', () => {
    const message = 'new row for relation "reorganisations" violates check constraint "reorganisations_title"';
    expect(tellRefusal(toAppError({ code: '23514', message }))).toEqual(refusals.reorganisations_title);
  });

  it('nobody has words for is told as what it is', () => {
    expect(refused('unheard_of', 'steps.0.code')).toMatchObject({ step: 0, message: /Dữ liệu chưa hợp lệ/ });
    expect(tellRefusal(toAppError(new TypeError('Failed to fetch')))).toMatchObject({ message: /Không kết nối/ });
  });

  it('has words, whichever the functions raise', () => {
    const sql = readFileSync('supabase/migrations/20261125001400_reorganisations.sql', 'utf8');
    const raised = [...sql.matchAll(/private\.refuse\('(\w+)'/g)].map(([, key]) => String(key));
    const known = [...Object.keys(refusals), ...Object.keys(stepRefusals), 'step_children_left'];
    expect(raised.length).toBeGreaterThan(15);
    expect(raised.filter((key) => !known.includes(key))).toEqual([]);
  });
});
