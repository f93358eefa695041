/** Kinds of press as the law tells them apart; the keys are those of legal_rules.press_kinds. */
const names = {
  daily_print: 'Báo in hằng ngày',
  weekly_print: 'Báo in hằng tuần',
  magazine: 'Tạp chí in',
  magazine_over_30d: 'Tạp chí in trên 30 ngày một kỳ',
  radio: 'Phát thanh',
  television: 'Truyền hình',
  online: 'Báo điện tử',
  online_channel: 'Kênh của báo trên không gian mạng',
  news_aggregator: 'Trang thông tin điện tử tổng hợp',
} as const;

export type PressKind = keyof typeof names;

export const pressKinds = Object.keys(names) as PressKind[];

/** The Vietnamese name of a kind; a kind this build does not know yet is shown as it is. */
export function pressKindName(kind: string): string {
  return Object.hasOwn(names, kind) ? names[kind as PressKind] : kind;
}
