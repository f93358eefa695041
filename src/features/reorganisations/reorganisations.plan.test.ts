import { describe, expect, it } from 'vitest';
import { emptyForm } from './reorganisations.form';
import { beginPlan, type PlanAct, type PlanState, problemsOfPlan, stepsOf, work } from './reorganisations.plan';
import { emptyStep, type Step } from './reorganisations.steps';

const end = (code: string): Step => ({ kind: 'dissolve', code, heir: '' });
const plan = beginPlan(['A', 'B', 'C'].map(end));
const codes = (state: PlanState) => stepsOf(state).map((step) => ('code' in step ? step.code : ''));
const key = (state: PlanState, at: number) => state.steps[at]?.key ?? '';
const having = (...acts: PlanAct[]) => acts.reduce(work, plan);
const heading = emptyForm();

describe('a plan', () => {
  it('grows at its end, a new step that lacks something open for filling in', () => {
    const one = having({ do: 'add', steps: [emptyStep('move')] });
    expect(one.steps).toHaveLength(4);
    expect(one.open).toBe(key(one, 3));
    expect(having({ do: 'add', steps: [end('D')] }).open).toBeNull();
    expect(having({ do: 'add', steps: [end('D'), end('E')] })).toMatchObject({ open: null, said: 'Đã thêm 2 bước.' });
  });

  it('has its steps moved to any place, and none beyond its ends', () => {
    expect(codes(having({ do: 'move', key: key(plan, 2), to: 0 }))).toEqual(['C', 'A', 'B']);
    expect(codes(having({ do: 'move', key: key(plan, 0), to: 1 }))).toEqual(['B', 'A', 'C']);
    expect(having({ do: 'move', key: key(plan, 0), to: -1 })).toBe(plan);
    expect(having({ do: 'move', key: key(plan, 2), to: 3 })).toBe(plan);
  });

  it('gives back a step removed, in its place, whatever was done since', () => {
    const removed = having({ do: 'remove', key: key(plan, 1) });
    expect(codes(removed)).toEqual(['A', 'C']);
    expect(removed.said).toBe('Đã bỏ bước 2.');
    const since = work(removed, { do: 'change', key: key(plan, 0), step: end('A2') });
    expect(codes(work(since, { do: 'putBack' }))).toEqual(['A2', 'B', 'C']);
  });

  it('that another one took the place of can be brought back', () => {
    const replaced = having({ do: 'replace', steps: [end('X')], heading, said: 'Đã mở.' });
    expect(codes(replaced)).toEqual(['X']);
    expect(replaced.undo).toMatchObject({ heading, steps: stepsOf(plan) });
    expect(work(beginPlan([]), { do: 'replace', steps: [], heading, said: '' }).undo).toBeNull();
  });

  it('opens the first step refused; what was wrong with a step goes as it changes', () => {
    const problems = { [key(plan, 1)]: { code: 'Chọn cơ quan.' }, [key(plan, 2)]: { code: 'Chọn cơ quan.' } };
    const refused = having({ do: 'refuse', problems });
    expect(refused.open).toBe(key(plan, 1));
    expect(work(refused, { do: 'change', key: key(plan, 1), step: end('B2') }).problems).toEqual({
      [key(plan, 2)]: { code: 'Chọn cơ quan.' },
    });
  });
});

describe('what a step lacks', () => {
  const problemsOf = (step: Step) => Object.values(problemsOfPlan(beginPlan([step]).steps))[0];
  const create = { ...emptyStep('create'), code: 'SDL', name: 'Sở Du lịch', agency_kind: 'department', parent: 'TINH' };

  it.each<[Step, string[]]>([
    [emptyStep('create'), ['name', 'code', 'agency_kind', 'parent']],
    [{ ...create, name: 'S'.repeat(150) } as Step, ['short_name']],
    [{ ...create, code: 'SỞ DU LỊCH', symbol: 'S'.repeat(31), gso_code: 'ba' } as Step, ['code', 'symbol', 'gso_code']],
    [emptyStep('rename'), ['code', 'name']],
    [emptyStep('move'), ['code', 'parent']],
    [emptyStep('merge'), ['codes', 'into']],
    [{ kind: 'merge', codes: ['A'], into: 'A' }, ['into']],
    [emptyStep('split'), ['code', 'into', 'heir']],
    [{ kind: 'split', code: 'A', into: ['B', 'C'], heir: 'D' }, ['heir']],
    [emptyStep('dissolve'), ['code']],
    [{ kind: 'dissolve', code: 'A', heir: 'A' }, ['heir']],
  ])('%o', (step, fields) => {
    expect(Object.keys(problemsOf(step) ?? {})).toEqual(fields);
  });

  it.each<[string, Step]>([
    ['a founding', create as Step],
    ['a new symbol alone', { ...emptyStep('rename'), code: 'A', symbol: 'AB' } as Step],
    ['an end without an heir', end('A')],
  ])('is nothing of %s', (_, step) => {
    expect(problemsOf(step)).toBeUndefined();
  });
});
