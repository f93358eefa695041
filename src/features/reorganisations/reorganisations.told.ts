import type { TimelineTables } from '@/ui/timeline.logic';
import { type Step, type StepKind, stepKindNames, stepKinds } from './reorganisations.steps';

/** How an agency is called, by its code. */
export type AgencyNames = ReadonlyMap<string, { name: string; short_name: string }>;

interface Named {
  code: string;
  name: string;
  short_name: string;
}

/** The names of agencies that are there, and of those the steps found. */
export function namesOf(agencies: readonly Named[], steps: readonly Step[]): AgencyNames {
  const founded = steps.flatMap((step) => (step.kind === 'create' && step.code ? [step] : []));
  return new Map(
    [...founded, ...agencies].map(({ code, name, short_name }) => [code, { name, short_name: short_name || name }]),
  );
}

const nothing = '…';

/** A step as a sentence. */
export function tellStep(step: Step, names: AgencyNames): string {
  const short = (code: string) => names.get(code)?.short_name || code || nothing;
  const full = (code: string) => (code ? `${names.get(code)?.name || nothing} (${code})` : nothing);
  const all = (codes: readonly string[]) => codes.map(short).join(', ') || nothing;
  switch (step.kind) {
    case 'create':
      return `Thành lập ${step.name || nothing} (${step.code || nothing}), trực thuộc ${short(step.parent)}`;
    case 'rename':
      return step.name ? `Đổi tên ${full(step.code)} thành ${step.name}` : `Đổi thông tin của ${full(step.code)}`;
    case 'move':
      return `Chuyển ${full(step.code)} về trực thuộc ${short(step.parent)}`;
    case 'merge':
      return `Nhập ${all(step.codes)} vào ${short(step.into)}`;
    case 'split':
      return `Tách ${full(step.code)} thành ${all(step.into)}; ${short(step.heir)} tiếp nhận việc đang mở`;
    case 'dissolve':
      return `Giải thể ${full(step.code)}${step.heir ? `; ${short(step.heir)} tiếp nhận việc đang mở` : ''}`;
  }
}

/** How many steps of each kind: «thành lập 107, giải thể 11». */
export function tellKinds(kinds: Partial<Record<StepKind, number>>): string {
  return stepKinds
    .filter((kind) => kinds[kind])
    .map((kind) => `${stepKindNames[kind].toLocaleLowerCase('vi')} ${kinds[kind]}`)
    .join('; ');
}

/** How the history of an act is told: it is carried out once, and never changed. */
export const timelineTables: TimelineTables = {
  reorganisations: {
    title: {
      created: 'Thực hiện sắp xếp cơ quan',
      changed: 'Ghi kết quả sắp xếp',
      deleted: 'Xóa đợt sắp xếp',
    },
    fields: {
      title: 'Tên đợt sắp xếp',
      decision_number: 'Số văn bản',
      decision_date: 'Ngày văn bản',
      effective_on: 'Có hiệu lực từ ngày',
    },
  },
};
