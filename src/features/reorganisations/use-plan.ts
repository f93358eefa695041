import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useReducer, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Draft } from '@/session/drafts.api';
import { formFromDraft } from '@/session/record-form.logic';
import { useDraftKeeping } from '@/session/use-draft';
import type { FileHeading } from './reorganisations.file';
import { emptyForm, joinSteps, type PlanForm, type PlanHeading, splitSteps } from './reorganisations.form';
import { beginPlan, stepsOf, work } from './reorganisations.plan';
import { headingSchema } from './reorganisations.schema';
import type { Step } from './reorganisations.steps';

/** Under which name the plan one works on is kept; one at a time. */
export const draftName = 'reorganisation:new';

const resolver = zodResolver(headingSchema);
const headingOf = ({ steps: _, ...heading }: PlanForm): PlanHeading => heading;

/** A plan of a reorganisation on its way: heading, steps, and their draft on the server. */
export function usePlan(draft: Draft | null) {
  const [begun] = useState(() => formFromDraft(emptyForm(), draft?.content ?? {}));
  const form = useForm<PlanHeading>({ resolver, defaultValues: headingOf(begun), mode: 'onTouched' });
  const [state, act] = useReducer(work, begun.steps, (steps) => beginPlan(splitSteps(steps)));
  const { state: draftState, keep, drop } = useDraftKeeping(draftName, null);

  const steps = joinSteps(stepsOf(state));
  const known = useRef(JSON.stringify(begun));
  useEffect(() => {
    const note = (heading: PlanHeading) => {
      const content: PlanForm = { ...heading, steps };
      const text = JSON.stringify(content);
      if (text === known.current) return;
      known.current = text;
      keep(content);
    };
    note(form.getValues());
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => note(values) });
  }, [form, keep, steps]);

  const fill = (heading: Partial<PlanHeading>) => form.reset({ ...form.getValues(), ...heading });
  return {
    form,
    state,
    act,
    draftState,
    drop,
    /** Puts another plan in the place of this one, which can be brought back. */
    replace: (heading: FileHeading, others: readonly Step[], said: string) => {
      act({ do: 'replace', steps: others, heading: form.getValues(), said });
      fill(heading);
    },
    /** Begins anew; the draft goes. */
    beginAnew: async () => {
      const fresh = emptyForm();
      known.current = JSON.stringify(fresh);
      act({ do: 'replace', steps: [], heading: form.getValues(), said: 'Đã bỏ nháp.' });
      form.reset(headingOf(fresh));
      await drop();
    },
  };
}

export type PlanOnItsWay = ReturnType<typeof usePlan>;
