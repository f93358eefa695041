import type { ImportAnswer } from './import.api';
import type { ImportLine, LineError, ReadLines } from './import.lines';
import { tellRefusal } from './import.told';

export type Outcome = 'create' | 'update' | 'unchanged' | 'refused';

/** A line, and what becomes of it. */
export interface PreviewRow extends ImportLine {
  outcome: Outcome;
  /** Columns an update changes. */
  changed: string[];
  errors: LineError[];
}

/** The lines worth asking the database about: those with no error of their own. */
export function soundLines({ lines, errors }: ReadLines): ImportLine[] {
  const wrong = new Set(errors.map(({ line }) => line));
  return lines.filter(({ line }) => !wrong.has(line));
}

/** Each line with the errors found here or with what the database answers. */
export function previewRows({ lines, errors }: ReadLines, answers: readonly ImportAnswer[]): PreviewRow[] {
  const answerOf = new Map(answers.map((answer) => [answer.line, answer]));
  const wrong = new Set(errors.map(({ line }) => line));
  const wrongCodes = new Set(lines.filter(({ line }) => wrong.has(line)).map(({ cells }) => cells.code));
  return lines.map(({ line, cells }) => {
    const own = errors.filter((error) => error.line === line);
    const answer = answerOf.get(line);
    if (own.length > 0 || !answer) return { line, cells, outcome: 'refused', changed: [], errors: own };
    if (answer.outcome !== 'refused') {
      return { line, cells, outcome: answer.outcome as Outcome, changed: answer.changed ?? [], errors: [] };
    }
    // Its parent is in the list, on a line the database has not seen.
    const unseen = answer.refusal === 'parent_unknown' && wrongCodes.has(cells.parent_code);
    const told = tellRefusal(unseen ? { ...answer, refusal: 'parent_refused' } : answer);
    return { line, cells, outcome: 'refused', changed: [], errors: [{ line, ...told }] };
  });
}

/** How many lines come to each outcome. */
export function countOutcomes(rows: readonly PreviewRow[]): Record<Outcome, number> {
  const counts = { create: 0, update: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
