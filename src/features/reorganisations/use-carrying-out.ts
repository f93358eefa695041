import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { toAppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { isCarriedOut } from './reorganisations.api';
import type { Effects } from './reorganisations.effects';
import { type Plan, type PlanHeading, toPlan } from './reorganisations.form';
import { problemsOfPlan, stepsOf } from './reorganisations.plan';
import { useCarryOut, usePreview } from './reorganisations.queries';
import { tellRefusal } from './reorganisations.refusals';
import type { Step } from './reorganisations.steps';
import type { PlanOnItsWay } from './use-plan';

interface Seen {
  plan: Plan;
  steps: Step[];
  effects: Effects;
}

/** Looks at what a plan would do, and carries out what has been looked at. */
export function useCarryingOut({ form, state, act, drop }: PlanOnItsWay) {
  const navigate = useNavigate();
  const preview = usePreview();
  const carryOut = useCarryOut();
  const [seen, setSeen] = useState<Seen>();
  const [failure, setFailure] = useState<{ message: string }>();
  const heading = useWatch({ control: form.control }) as PlanHeading;
  const steps = stepsOf(state);
  const isStale = seen && JSON.stringify(seen.plan) !== JSON.stringify(toPlan(heading, steps));

  const leaveFor = async (id: string, message: string) => {
    await drop().catch(console.error);
    navigate(paths.reorganisation(id), { state: { message }, replace: true });
  };

  /** Says a failure where it belongs; false when that is no place of the plan. */
  const refuse = async (cause: unknown): Promise<boolean> => {
    const error = toAppError(cause);
    // The answer to an earlier try was lost: what it did would now be refused as done already.
    if (error.refusal && (await isCarriedOut(form.getValues('id')).catch(() => false))) {
      await leaveFor(form.getValues('id'), 'Phương án này đã được thực hiện ở lần gửi trước.');
      return true;
    }
    const told = tellRefusal(error);
    const refused = 'step' in told ? state.steps[told.step] : undefined;
    if ('step' in told && refused) {
      act({ do: 'refuse', problems: { [refused.key]: { [told.field]: told.message } } });
    } else if ('field' in told && told.field && !('step' in told)) {
      form.setError(told.field, { type: 'server', message: told.message }, { shouldFocus: true });
    } else {
      form.setError('root.server', { type: 'server', message: told.message });
      return error.refusal !== undefined;
    }
    return true;
  };

  const look = form.handleSubmit(async (values) => {
    const problems = problemsOfPlan(state.steps);
    if (steps.length === 0) {
      return form.setError('root.server', { message: 'Thêm ít nhất một bước rồi xem trước.' });
    }
    act({ do: 'refuse', problems });
    if (Object.keys(problems).length > 0) return;
    const plan = toPlan(values, steps);
    try {
      setSeen({ plan, steps, effects: await preview.mutateAsync(plan) });
    } catch (cause) {
      await refuse(cause);
    }
  });

  return {
    look,
    looking: preview.isPending,
    seen: seen && { ...seen, isStale: isStale === true },
    carrying: carryOut.isPending,
    failure,
    /** Carries out what was looked at; false when it is to be looked at again. */
    carryOut: async (): Promise<boolean> => {
      if (!seen || isStale) return false;
      setFailure(undefined);
      try {
        const { id } = await carryOut.mutateAsync(seen.plan);
        await leaveFor(id, `Đã thực hiện sắp xếp theo ${seen.plan.decision_number}.`);
        return true;
      } catch (cause) {
        if (await refuse(cause)) return false;
        setFailure({ message: toAppError(cause).message });
        return true;
      }
    },
  };
}
