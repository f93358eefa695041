import type { FileHeading } from './reorganisations.file';
import { problemsOf, type StepProblems } from './reorganisations.schema';
import type { Step } from './reorganisations.steps';

/** A step on its way, known by a key while it changes and moves. */
export interface PlannedStep {
  key: string;
  step: Step;
}

type Problems = Readonly<Record<string, StepProblems>>;

/** The steps of a plan as they are worked on. */
export interface PlanState {
  steps: PlannedStep[];
  /** The step being edited. */
  open: string | null;
  /** What is wrong with steps, by key. */
  problems: Problems;
  /** What was done last, for who does not see it happen. */
  said: string;
  /** What brings back what was taken away last: a step, or a whole plan. */
  undo: { removed: PlannedStep; at: number } | { heading: FileHeading; steps: Step[] } | null;
}

export type PlanAct =
  | { do: 'add'; steps: readonly Step[] }
  | { do: 'change'; key: string; step: Step }
  | { do: 'move'; key: string; to: number }
  | { do: 'remove'; key: string }
  | { do: 'putBack' }
  | { do: 'replace'; steps: readonly Step[]; heading: FileHeading; said: string }
  | { do: 'open'; key: string | null }
  | { do: 'refuse'; problems: Problems };

const planned = (steps: readonly Step[]): PlannedStep[] => steps.map((step) => ({ key: crypto.randomUUID(), step }));
const inserted = (steps: readonly PlannedStep[], one: PlannedStep, at: number) => [
  ...steps.slice(0, at),
  one,
  ...steps.slice(at),
];

export const beginPlan = (steps: readonly Step[]): PlanState => ({
  steps: planned(steps),
  open: null,
  problems: {},
  said: '',
  undo: null,
});

export const stepsOf = (state: PlanState): Step[] => state.steps.map(({ step }) => step);

/** What the steps of a plan still lack, by key. */
export function problemsOfPlan(steps: readonly PlannedStep[]): Problems {
  return Object.fromEntries(
    steps.flatMap(({ key, step }) => {
      const problems = problemsOf(step);
      return problems ? [[key, problems]] : [];
    }),
  );
}

/** What becomes of a plan by an act on its steps. */
export function work(state: PlanState, act: PlanAct): PlanState {
  const others = (key: string) => state.steps.filter((one) => one.key !== key);
  switch (act.do) {
    case 'add': {
      const added = planned(act.steps);
      const unfilled = added.length === 1 ? added.find(({ step }) => problemsOf(step)) : undefined;
      return {
        ...state,
        steps: [...state.steps, ...added],
        open: unfilled?.key ?? state.open,
        said: `Đã thêm ${added.length} bước.`,
      };
    }
    case 'change': {
      const { [act.key]: _, ...problems } = state.problems;
      const steps = state.steps.map((one) => (one.key === act.key ? { ...one, step: act.step } : one));
      return { ...state, steps, problems };
    }
    case 'move': {
      const moved = state.steps.find(({ key }) => key === act.key);
      if (!moved || act.to < 0 || act.to >= state.steps.length) return state;
      return { ...state, steps: inserted(others(act.key), moved, act.to), said: `Nay là bước ${act.to + 1}.` };
    }
    case 'remove': {
      const at = state.steps.findIndex(({ key }) => key === act.key);
      const removed = state.steps[at];
      if (!removed) return state;
      return { ...state, steps: others(act.key), said: `Đã bỏ bước ${at + 1}.`, undo: { removed, at } };
    }
    case 'putBack': {
      if (!state.undo || !('removed' in state.undo)) return state;
      const { removed, at } = state.undo;
      return { ...state, steps: inserted(state.steps, removed, at), said: `Đã lấy lại bước ${at + 1}.`, undo: null };
    }
    case 'replace': {
      const { title, decision_number } = act.heading;
      const wasEmpty = state.steps.length === 0 && title === '' && decision_number === '';
      const undo = wasEmpty ? null : { heading: act.heading, steps: stepsOf(state) };
      return { ...beginPlan(act.steps), said: act.said, undo };
    }
    case 'open':
      return { ...state, open: act.key };
    case 'refuse': {
      const first = state.steps.find(({ key }) => act.problems[key]);
      return { ...state, problems: act.problems, open: first?.key ?? state.open };
    }
  }
}
