const print: readonly string[] = ['daily_print', 'weekly_print', 'magazine', 'magazine_over_30d'];
const broadcast: readonly string[] = ['radio', 'television'];

/** Comes out on paper, in numbered issues. */
export const isPrint = (kind: string) => print.includes(kind);

/** Goes on the air, in programmes. */
export const isBroadcast = (kind: string) => broadcast.includes(kind);

/** How what differs between print, online and the air is called, of a kind; of none yet in the words of all. */
export function wordsOf(kind: string) {
  if (isBroadcast(kind)) return { column: 'Chương trình', day: 'Ngày phát', time: 'Giờ phát' };
  if (kind === '') return { column: 'Chuyên mục', day: 'Ngày đăng, phát', time: 'Giờ đăng, phát' };
  return { column: 'Chuyên mục', day: 'Ngày đăng', time: 'Giờ đăng' };
}
