import * as z from 'zod';
import { type Step, stepShape, writtenStep } from './reorganisations.steps';

/** What the heading of a plan holds: text as typed. */
export type PlanHeading = {
  /** Made by the browser, so that an act tried twice is carried out once. */
  id: string;
  title: string;
  decision_number: string;
  decision_date: string;
  effective_on: string;
  /** Lines copied from a table and not added to the steps yet. */
  pasted: string;
};

/** A plan as its draft keeps it: the steps in one text. */
export type PlanForm = PlanHeading & { steps: string };

export const headingLabels: Record<Exclude<keyof PlanHeading, 'id' | 'pasted'>, string> = {
  title: 'Tên đợt sắp xếp',
  decision_number: 'Số văn bản',
  decision_date: 'Ngày văn bản',
  effective_on: 'Có hiệu lực từ ngày',
};

export function emptyForm(): PlanForm {
  return {
    id: crypto.randomUUID(),
    title: '',
    decision_number: '',
    decision_date: '',
    effective_on: '',
    pasted: '',
    steps: '[]',
  };
}

export const joinSteps = (steps: readonly Step[]): string => JSON.stringify(steps.map(writtenStep));

/** The steps of a draft; none when they have another shape, as of an older release. */
export function splitSteps(text: string): Step[] {
  try {
    return z.array(stepShape).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** A plan as the database takes it. */
export function toPlan({ pasted: _, ...heading }: PlanHeading, steps: readonly Step[]) {
  return {
    ...heading,
    title: heading.title.trim().replace(/\s+/g, ' '),
    decision_number: heading.decision_number.trim(),
    steps: steps.map(writtenStep),
  };
}

export type Plan = ReturnType<typeof toPlan>;
