import * as z from 'zod';
import { isDay } from '@/lib/address-filters';
import { today } from '@/lib/dates';
import { recordId } from '@/ui/fields/fields.schema';
import type { PlanHeading } from './reorganisations.form';
import { refusals, stepRefusals } from './reorganisations.refusals';
import { type Step, stepFields } from './reorganisations.steps';

const day = (empty: string, future: string) =>
  z
    .string()
    .min(1, empty)
    .refine((text) => text === '' || isDay(text), 'Ngày chưa đúng, nhập dạng 01/07/2025.')
    .refine((text) => !isDay(text) || text <= today(), future);

/** Refuses of the heading what the database would, beside the field, before anything is sent. */
export const headingSchema = z.object({
  id: recordId,
  title: z
    .string()
    .trim()
    .min(1, 'Nhập tên đợt sắp xếp.')
    .pipe(z.string().min(5, refusals.reorganisations_title.message).max(300, refusals.reorganisations_title.message)),
  decision_number: z
    .string()
    .trim()
    .min(1, 'Nhập số của nghị quyết, quyết định sắp xếp.')
    .max(50, refusals.reorganisations_decision_number.message),
  decision_date: day('Nhập ngày của nghị quyết, quyết định sắp xếp.', refusals.decision_in_future.message),
  effective_on: day('Nhập ngày sắp xếp có hiệu lực.', refusals.effective_in_future.message).refine(
    (text) => !isDay(text) || text >= '1990-01-01',
    refusals.reorganisations_effective_on.message,
  ),
  pasted: z.string(),
}) satisfies z.ZodType<PlanHeading>;

/** What is wrong with a step, by field. */
export type StepProblems = Partial<Record<string, string>>;

type Check = (value: string | readonly string[], step: Step) => string | undefined;

const chosen: Check = (value) => (value.length > 0 ? undefined : 'Chọn cơ quan.');
const long =
  (least: number, most: number, message: string | undefined): Check =>
  (value) =>
    value.length >= least && value.length <= most ? undefined : message;
const ifTyped =
  (check: Check): Check =>
  (value, step) =>
    value.length > 0 ? check(value, step) : undefined;
const formed =
  (form: RegExp, message: string | undefined): Check =>
  (value) =>
    form.test(String(value)) ? undefined : message;

const name = long(2, 200, stepRefusals.agencies_name_length);
const shortName = long(2, 100, stepRefusals.agencies_short_name_length);
const symbol = ifTyped(long(1, 30, stepRefusals.agencies_symbol_length));

const checks: Record<Step['kind'], Record<string, Check>> = {
  create: {
    name,
    short_name: (value, step) => ifTyped(shortName)(value || ('name' in step ? step.name : ''), step),
    code: formed(/^[A-Za-z0-9-]{2,20}$/, stepRefusals.agencies_code_form),
    agency_kind: (value) => (value ? undefined : stepRefusals.agencies_kind),
    parent: chosen,
    symbol,
    gso_code: ifTyped(formed(/^[0-9]{1,10}$/, stepRefusals.agencies_gso_code_form)),
  },
  rename: {
    code: chosen,
    name: (value, step) => {
      const { kind, code, name: _, ...others } = step as Extract<Step, { kind: 'rename' }>;
      return value || Object.values(others).every((other) => other === '') ? name(value, step) : undefined;
    },
    short_name: ifTyped(shortName),
    symbol,
  },
  move: { code: chosen, parent: chosen },
  merge: {
    codes: (value) => (value.length > 0 ? undefined : 'Chọn ít nhất một cơ quan nhập vào.'),
    into: (value, step) =>
      'codes' in step && step.codes.includes(String(value)) ? stepRefusals.step_heir_is_itself : chosen(value, step),
  },
  split: {
    code: chosen,
    into: (value) => (value.length > 1 ? undefined : 'Chọn từ hai cơ quan trở lên.'),
    heir: (value, step) =>
      step.kind === 'split' && !step.into.includes(String(value)) ? stepRefusals.step_heir_no_part : undefined,
  },
  dissolve: {
    code: chosen,
    heir: (value, step) =>
      step.kind === 'dissolve' && value !== '' && value === step.code ? stepRefusals.step_heir_is_itself : undefined,
  },
};

/** What a step still lacks, in the order of its fields; undefined when it may go to the database. */
export function problemsOf(step: Step): StepProblems | undefined {
  const values = Object.entries(step).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() : value,
  ]);
  const typed: Record<string, string | string[]> = Object.fromEntries(values);
  const found = Object.keys(stepFields[step.kind]).flatMap((field) => {
    const message = checks[step.kind][field]?.(typed[field] ?? '', step);
    return message === undefined ? [] : [[field, message]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
