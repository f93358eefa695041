import type { Json } from '@/lib/database.types';
import type { StepKind } from './reorganisations.steps';

/** What is counted, in the order it is told. */
const countWords = {
  terms: 'nhiệm kỳ phát ngôn kết thúc',
  delegations: 'ủy quyền bị thu hồi',
  contacts: 'liên hệ gỡ khỏi danh bạ',
  incidents: 'vụ việc đang mở được chuyển giao',
  enquiries: 'đề nghị của báo chí chưa trả lời được chuyển giao',
  directives: 'văn bản chỉ đạo được chuyển giao',
  acknowledgements: 'văn bản chỉ đạo chưa quán triệt',
  courses: 'lớp tập huấn chưa khép lại được chuyển giao',
  events: 'sự kiện báo chí chưa kết thúc được chuyển giao',
  press_items: 'tin bài của điểm báo được chuyển giao',
  questions_handed: 'đề nghị xác minh chuyển sang cơ quan kế thừa',
  questions_withdrawn: 'đề nghị xác minh được rút',
  clerks: 'cán bộ đầu mối chuyển theo',
  memberships: 'vai trò kết thúc',
  invitations: 'lời mời bị thu hồi',
} as const;

type Count = keyof typeof countWords;

/** What became of one agency that is no more. */
export interface Dissolved extends Record<Count, number> {
  code: string;
  name: string;
  /** Code of who takes over. */
  heir: string | null;
}

export type WarningKey = 'heir_without_clerk' | 'reach_ended' | 'no_press_authority' | 'no_propaganda_committee';

/** Something a reorganisation leaves to arrange, at an agency. */
export interface Warning {
  key: WarningKey;
  code: string;
  name: string;
}

/** What a reorganisation does, as the database tells it. */
export interface Effects {
  steps: Partial<Record<StepKind, number>>;
  dissolved: Dissolved[];
  warnings: Warning[];
}

export const effectsOf = (json: Json): Effects => json as unknown as Effects;

/** Counts in words, without what did not happen: «2 nhiệm kỳ phát ngôn kết thúc». */
export function tellCounts(counts: Partial<Record<Count, number>>): string[] {
  return Object.entries(countWords).flatMap(([count, words]) => {
    const number = counts[count as Count] ?? 0;
    return number > 0 ? [`${number} ${words}`] : [];
  });
}

/** What happens to all agencies dissolved together. */
export function totalOf(dissolved: readonly Dissolved[]): Record<Count, number> {
  const counts = Object.keys(countWords) as Count[];
  return Object.fromEntries(
    counts.map((count) => [count, dissolved.reduce((sum, one) => sum + (one[count] ?? 0), 0)]),
  ) as Record<Count, number>;
}

/** What each warning says, and what to do about it. */
const warningWords: Record<WarningKey, (names: string) => string> = {
  heir_without_clerk: (names) =>
    `Chưa có cán bộ đầu mối ở cơ quan tiếp nhận: ${names}. Vụ việc, đề nghị của báo chí và hồ sơ chuyển sang chưa có người xử lý; mời cán bộ ngay sau khi thực hiện.`,
  reach_ended: (names) =>
    `Giám sát, quản trị mất vị trí ở: ${names}. Quyền bao quát cấp dưới không tự chuyển sang cơ quan khác; cấp lại nếu cần.`,
  no_press_authority: (names) =>
    `${names} không còn cơ quan quản lý nhà nước về báo chí. Ghi vai trò này cho một sở, nếu không báo cáo chậm trả lời không có nơi gửi.`,
  no_propaganda_committee: (names) =>
    `${names} không còn cơ quan tuyên giáo. Ghi vai trò này cho một cơ quan Đảng, nếu không không có nơi để đề nghị xác minh ngay.`,
};

/** Warnings of one kind together, with the names of the agencies. */
export function tellWarnings(warnings: readonly Warning[]): { key: WarningKey; message: string }[] {
  const keys = [...new Set(warnings.map(({ key }) => key))];
  return keys.map((key) => {
    const names = warnings.filter((warning) => warning.key === key).map(({ name }) => name);
    return { key, message: warningWords[key]([...new Set(names)].join(', ')) };
  });
}

/** Of warnings, those that still hold; a right that reached downwards is given anew by hand, which nothing shows. */
export function unsettled(
  warnings: readonly Warning[],
  { clerked, pressRoles }: { clerked: readonly string[]; pressRoles: readonly string[] },
): Warning[] {
  return warnings.filter(({ key, code }) => {
    if (key === 'heir_without_clerk') return !clerked.includes(code);
    return key === 'reach_ended' || !pressRoles.includes(key.replace(/^no_/, ''));
  });
}
