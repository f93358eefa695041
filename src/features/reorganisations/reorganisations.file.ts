import * as z from 'zod';
import type { PlanHeading } from './reorganisations.form';
import { type Step, stepKinds, stepShape, writtenStep } from './reorganisations.steps';

/** Largest file that is read, bytes; the longest plan is far below. */
export const maxFileSize = 1024 * 1024;

const text = z.string().default('');
const planShape = z.strictObject({
  title: text,
  decision_number: text,
  decision_date: text,
  effective_on: text,
  steps: z.array(stepShape).max(500),
});

export type FileHeading = Omit<PlanHeading, 'id' | 'pasted'>;
export type PlanFile = { heading: FileHeading; steps: Step[] } | { problems: string[] };

/** A plan as a file holds it, whether or not it is finished. */
export function writePlanFile({ title, decision_number, decision_date, effective_on }: FileHeading, steps: Step[]) {
  const plan = { title, decision_number, decision_date, effective_on, steps: steps.map(writtenStep) };
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** The plan in a file, or what is wrong with the file and where. */
export function readPlanFile(content: string): PlanFile {
  let json: unknown;
  try {
    // Editors on Windows begin a file with a byte order mark.
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: ['Tệp không phải JSON. Chọn tệp phương án đã lưu từ trang này.'] };
  }
  const read = planShape.safeParse(json);
  if (!read.success) return { problems: read.error.issues.map(tellIssue) };
  const { steps, ...heading } = read.data;
  return { heading, steps };
}

const types: Record<string, string> = { string: 'một đoạn chữ', array: 'một danh sách', object: 'một nhóm mục' };

function tellIssue(issue: z.core.$ZodIssue): string {
  return `${tellPlace(issue.path)}: ${tellProblem(issue)}.`;
}

function tellPlace(path: PropertyKey[]): string {
  const [first, index, ...fields] = path.map(String);
  if (first === undefined) return 'Cả tệp';
  if (first !== 'steps' || index === undefined) return `Mục «${first}»`;
  const step = `Bước ${Number(index) + 1}`;
  return fields[0] === undefined ? step : `${step}, mục «${fields[0]}»`;
}

function tellProblem(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `có mục không thuộc phương án: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union') return `phải là một trong ${stepKinds.join(', ')}`;
  if (issue.code === 'too_big') return `nhiều nhất ${issue.maximum} bước`;
  if (issue.code === 'invalid_type') return `phải là ${types[issue.expected] ?? issue.expected}`;
  return 'chưa đúng';
}
