import { type LawContext, type PressRule, pressRule } from '@/documents/correction-law';
import type { Json } from '@/lib/database.types';
import type { LetterKind } from './incidents.names';

/** What of a published correction or response is checked; the keys are those of private.is_checklist. */
export const checkNames = {
  title: 'Tiêu đề «Thông tin cải chính, xin lỗi»',
  responder: 'Tên cơ quan phản hồi',
  work: 'Tên tác phẩm báo chí',
  column: 'Tên chuyên mục, chương trình',
  issue: 'Số báo',
  date: 'Ngày, tháng, năm đã đăng, phát',
  false_part: 'Thông tin sai đã đăng, phát',
  correct_part: 'Nội dung được cải chính',
  place: 'Vị trí đăng, phát',
  conclusion: 'Văn bản kết luận đăng kèm',
  takedown: 'Đã gỡ bỏ thông tin sai',
} as const;
export type CheckKey = keyof typeof checkNames;
export const checkKeys = Object.keys(checkNames) as CheckKey[];

/** A line of the checklist with the rule it comes from. */
export interface Check {
  key: CheckKey;
  rule: PressRule;
}

interface Published {
  kind: LetterKind;
  pressKind: string;
  /** Whether the item had them, as far as is recorded. */
  hasColumn: boolean;
  hasIssue: boolean;
  /** Whether the newspaper has the written conclusion. */
  hasConclusion: boolean;
}

const content: Record<LetterKind, readonly CheckKey[]> = {
  correction: ['title', 'work', 'column', 'issue', 'date', 'false_part', 'correct_part'],
  response: ['responder', 'work', 'column', 'issue', 'date'],
};
const printed: readonly string[] = ['daily_print', 'weekly_print', 'magazine', 'magazine_over_30d'];

/** What the law of the day wants of what this newspaper publishes: by instrument and kind of press. */
export function checksFor(context: LawContext, published: Published): Check[] {
  const { kind, pressKind, hasColumn, hasIssue, hasConclusion } = published;
  const applies: Partial<Record<CheckKey, boolean>> = {
    column: hasColumn,
    issue: hasIssue || printed.includes(pressKind),
  };
  const line = (key: CheckKey, code: string) => {
    const rule = pressRule(context, code, pressKind);
    return rule && applies[key] !== false ? [{ key, rule }] : [];
  };
  const contents = content[kind].flatMap((key) => line(key, `${kind}_content`));
  if (kind === 'response') return [...contents, ...line('place', 'response_same_product')];
  return [
    ...contents,
    ...line('place', 'correction_place'),
    ...(hasConclusion ? line('conclusion', 'correction_with_conclusion') : []),
    ...line('takedown', 'takedown'),
  ];
}

type Checked = Partial<Record<CheckKey, boolean>>;

/** The checklist as the table takes it: null where a line does not apply. */
export function toChecklist(checks: readonly Check[], checked: Checked): Record<CheckKey, boolean | null> {
  const applying = new Set(checks.map(({ key }) => key));
  return Object.fromEntries(
    checkKeys.map((key) => [key, applying.has(key) ? (checked[key] ?? false) : null]),
  ) as Record<CheckKey, boolean | null>;
}

/** What a stored checklist says of a line. */
export function isChecked(checklist: Json, key: CheckKey): boolean {
  return held(checklist, key) === true;
}

/** Names of what was found missing. */
export function missingIn(checklist: Json): string[] {
  return checkKeys.filter((key) => held(checklist, key) === false).map((key) => checkNames[key]);
}

const held = (checklist: Json, key: CheckKey) =>
  typeof checklist === 'object' && checklist !== null && !Array.isArray(checklist) ? checklist[key] : undefined;
