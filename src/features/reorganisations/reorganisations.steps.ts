import * as z from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const asCode = (value: string) => value.trim().toUpperCase();
const code = text.transform(asCode);
const codes = z
  .array(z.string())
  .nullish()
  .transform((value) => [...new Set((value ?? []).map(asCode))]);

/** The shape of a step, as plans are kept; whether it is filled in is another question (reorganisations.schema). */
export const stepShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create'),
    code,
    agency_kind: text,
    name: text,
    short_name: text,
    symbol: text,
    gso_code: text,
    parent: code,
    press_role: text,
  }),
  z.strictObject({
    kind: z.literal('rename'),
    code,
    name: text,
    short_name: text,
    symbol: text,
    agency_kind: text,
    press_role: text,
  }),
  z.strictObject({ kind: z.literal('move'), code, parent: code }),
  z.strictObject({ kind: z.literal('merge'), codes, into: code }),
  z.strictObject({ kind: z.literal('split'), code, into: codes, heir: code }),
  z.strictObject({ kind: z.literal('dissolve'), code, heir: code }),
]);

/** A step of a reorganisation, agencies by code; what is not filled in is '' or []. */
export type Step = z.output<typeof stepShape>;
export type StepKind = Step['kind'];

export const stepKindNames: Record<StepKind, string> = {
  create: 'Thành lập',
  rename: 'Đổi tên',
  move: 'Chuyển cấp trên',
  merge: 'Hợp nhất, sáp nhập',
  split: 'Chia tách',
  dissolve: 'Giải thể',
};
export const stepKinds = Object.keys(stepKindNames) as StepKind[];

/** What each step is filled in with, in this order; named as in reorganisations.steps. */
export const stepFields: Record<StepKind, Record<string, string>> = {
  create: {
    name: 'Tên đầy đủ',
    short_name: 'Tên gọi tắt',
    code: 'Mã cơ quan',
    agency_kind: 'Loại cơ quan',
    parent: 'Cơ quan cấp trên',
    symbol: 'Viết tắt trong số, ký hiệu văn bản',
    gso_code: 'Mã đơn vị hành chính',
    press_role: 'Vai trò đối với báo chí',
  },
  rename: {
    code: 'Cơ quan đổi tên',
    name: 'Tên mới',
    short_name: 'Tên gọi tắt mới',
    symbol: 'Viết tắt mới trong số, ký hiệu văn bản',
    agency_kind: 'Loại cơ quan từ nay',
    press_role: 'Vai trò đối với báo chí từ nay',
  },
  move: { code: 'Cơ quan chuyển', parent: 'Cơ quan cấp trên mới' },
  merge: { codes: 'Các cơ quan nhập vào', into: 'Cơ quan nhận' },
  split: { code: 'Cơ quan chia tách', into: 'Tách thành', heir: 'Cơ quan tiếp nhận việc đang mở' },
  dissolve: { code: 'Cơ quan giải thể', heir: 'Cơ quan tiếp nhận việc đang mở' },
};

export const pressRoleNames: Record<string, string> = {
  press_authority: 'Cơ quan quản lý nhà nước về báo chí',
  propaganda_committee: 'Cơ quan tuyên giáo',
};

/** The steps of an act carried out; what this build does not know of them is left out. */
export function stepsOfAct(steps: unknown): Step[] {
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step) => stepShape.safeParse(step).data ?? []);
}

/** A step of a kind with nothing filled in. */
export const emptyStep = (kind: StepKind): Step => stepShape.parse({ kind });

/** A step as plans are kept: without what is not filled in. */
export function writtenStep(step: Step): Record<string, string | string[]> {
  const trimmed = Object.entries(step).map(([field, value]): [string, string | string[]] => [
    field,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(trimmed.filter(([, value]) => value.length > 0));
}
