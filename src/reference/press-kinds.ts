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

export const pressKindNames: Record<string, string> = names;

/** The Vietnamese name of a kind; a kind this build does not know yet is shown as it is. */
export function pressKindName(kind: string): string {
  return Object.hasOwn(names, kind) ? names[kind as PressKind] : kind;
}

/** The words by which an address names a kind. */
export const pressKindWords = {
  'bao-ngay': 'daily_print',
  'bao-tuan': 'weekly_print',
  'tap-chi': 'magazine',
  'tap-chi-tren-30-ngay': 'magazine_over_30d',
  'phat-thanh': 'radio',
  'truyen-hinh': 'television',
  'bao-dien-tu': 'online',
  'kenh-mang': 'online_channel',
  'trang-tong-hop': 'news_aggregator',
} as const satisfies Record<string, PressKind>;
