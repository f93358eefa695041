import { formatMoment, formatWeekday, today } from '@/lib/dates';
import { dueText, overdueText } from '@/reference/deadlines.logic';
import type { Notice } from './notices.api';
import { type NoticeKind, noticePath, noticeText } from './notices.names';

/** The headings of the bulletin, and when what stands under them concerns a day. */
const parts: [kind: NoticeKind, heading: string][] = [
  ['overdue', 'ĐÃ QUÁ HẠN'],
  ['due_soon', 'ĐẾN HẠN TRONG 24 GIỜ TỚI'],
  ['reminded', 'ĐƯỢC ĐÔN ĐỐC'],
  ['asked', 'ĐƯỢC HỎI'],
  ['answered', 'CÓ TRẢ LỜI'],
  ['mentioned', 'ĐƯỢC NHẮC ĐẾN'],
];

const day = 24 * 60 * 60_000;

/** What is told in a day's bulletin: all that is late or due, of the rest what is not read or came within a day. */
const isOfTheDay = ({ kind, at, read_at }: Notice, now: Date) =>
  kind === 'overdue' || kind === 'due_soon' || read_at === null || now.getTime() - Date.parse(at) < day;

interface Summary {
  subject: string;
  /** Plain text, ready to be mailed. */
  body: string;
}

/** «Bản tin ngày»: what concerns somebody today, as the plain text of a mail; `origin` is where the links lead. */
export function dailySummary(notices: readonly Notice[], now: Date, origin: string): Summary {
  const date = formatWeekday(today(now));
  const told = notices.filter((notice) => isOfTheDay(notice, now));
  const sections = parts.flatMap(([kind, heading]) => {
    const of = told.filter((notice) => notice.kind === kind);
    if (of.length === 0) return [];
    return [`${heading} (${of.length})\n${of.map((notice) => lineOf(notice, now, origin)).join('\n')}`];
  });
  return {
    subject: `Phát Ngôn: bản tin ${date}`,
    body: [
      `Bản tin Phát Ngôn, ${date}`,
      ...(sections.length > 0 ? sections : ['Hôm nay không có việc gì chờ bạn.']),
      `Xem tất cả: ${origin}/thong-bao`,
    ].join('\n\n'),
  };
}

function lineOf(notice: Notice, now: Date, origin: string): string {
  const { kind, title, due_at, at } = notice;
  const what = noticeText(notice).replace(/^(Quá hạn|Sắp đến hạn): /, '');
  const when =
    due_at === null
      ? formatMoment(at)
      : kind === 'overdue'
        ? overdueText(due_at, now).toLocaleLowerCase('vi')
        : `hạn ${dueText(due_at)}`;
  return `- ${what}: ${title} (${when})\n  ${origin}${noticePath(notice)}`;
}

/** Opens the bulletin in one's own mail program. */
export const mailtoOf = ({ subject, body }: Summary): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
