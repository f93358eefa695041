import { formatDayOf } from '@/lib/dates';
import { type Figure, figures, type NumberKey, numberNames } from '@/reference/report-figures';
import type { Scorecard } from './scorecard.api';
import { listsOf } from './scorecard.lists';

/** A number, and the list of what it counts where there is one of exactly that. */
export interface Counted {
  value: number;
  /** What it is of, for who hears it by itself. */
  name: string;
  to?: string;
}

/** A line of what has been done: a number, a part of a whole, or words. */
export interface DoneLine {
  label: string;
  part?: Counted;
  whole?: Counted;
  words?: string;
  /** Of the words. */
  to?: string;
}

/** The figures of the yearly report that no other line tells. */
const reported: readonly NumberKey[] = ['conferences', 'briefings', 'spoken', 'responses'];
const labels: Partial<Record<NumberKey, string>> = {
  conferences: 'Cuộc họp báo đã tổ chức',
  briefings: 'Lần đến cung cấp thông tin tại giao ban báo chí',
  spoken: 'Vụ việc đột xuất, bất thường đã phát ngôn/phát sinh',
  responses: 'Vụ việc đã có văn bản phản hồi, yêu cầu cải chính/thông tin sai phát sinh',
};

/** What the agency has done in the twelve months, line by line. */
export function doneLines(card: Scorecard): DoneLine[] {
  const { incidents, letters, enquiries, events, spokespersons, directives, report, figures: numbers } = card.done;
  const lists = listsOf(card);
  const ofFigure = ({ part, whole }: Figure): DoneLine[] => {
    if (numbers === null || !reported.includes(part)) return [];
    const counted = (key: NumberKey) => ({ value: numbers[key], name: numberNames[key], to: lists.records(key) });
    return [{ label: labels[part] ?? numberNames[part], part: counted(part), ...(whole && { whole: counted(whole) }) }];
  };
  return [
    {
      label: 'Vụ việc đã khép lại/phát hiện',
      part: { value: incidents.closed, name: 'Vụ việc đã khép lại', to: lists.closedIncidents },
      whole: { value: incidents.found, name: 'Vụ việc phát hiện', to: lists.incidents },
    },
    {
      label: 'Văn bản được báo cải chính, đăng phản hồi/đã gửi',
      part: { value: letters.obtained, name: 'Văn bản được báo cải chính, đăng phản hồi', to: lists.obtainedLetters },
      whole: { value: letters.sent, name: 'Văn bản đã gửi báo', to: lists.letters },
    },
    ...figures.filter(({ part }) => part === 'responses').flatMap(ofFigure),
    {
      label: 'Đề nghị của báo chí đã trả lời/tiếp nhận',
      part: { value: enquiries.answered, name: 'Đề nghị đã trả lời', to: lists.enquiries('answered') },
      whole: { value: enquiries.received, name: 'Đề nghị đã tiếp nhận', to: lists.enquiries('received') },
    },
    {
      label: 'Đề nghị trả lời, từ chối đúng hạn/đã xong và có thời hạn',
      part: { value: enquiries.in_time, name: 'Đề nghị trả lời, từ chối đúng hạn', to: lists.enquiries('in_time') },
      whole: { value: enquiries.timed, name: 'Đề nghị đã xong và có thời hạn' },
    },
    ...figures.filter(({ part }) => part !== 'responses').flatMap(ofFigure),
    { label: 'Sự kiện báo chí đã diễn ra', part: { value: events, name: 'Sự kiện báo chí đã diễn ra' } },
    {
      label: 'Người phát ngôn đã tập huấn trong 12 tháng/đang giữ nhiệm vụ',
      part: { value: spokespersons.trained, name: 'Người phát ngôn đã tập huấn' },
      whole: {
        value: spokespersons.in_office,
        name: 'Người phát ngôn đang giữ nhiệm vụ',
        ...(lists.speakers && { to: lists.speakers }),
      },
    },
    {
      label: 'Văn bản chỉ đạo đã xác nhận quán triệt/được giao',
      part: { value: directives.confirmed, name: 'Văn bản đã xác nhận quán triệt' },
      whole: { value: directives.asked, name: 'Văn bản được giao quán triệt' },
    },
    ...(report
      ? [{ label: `Báo cáo năm ${report.year}`, words: tellReport(report), to: lists.report(report.year) }]
      : []),
  ];
}

function tellReport({ confirmed_at, is_late }: NonNullable<Scorecard['done']['report']>): string {
  if (confirmed_at === null) return 'Chưa xác nhận';
  return `Xác nhận ngày ${formatDayOf(confirmed_at)}${is_late ? ', sau hạn' : ''}`;
}

/** «9/14», or the words. */
export const tellDone = ({ part, whole, words }: DoneLine): string =>
  words ?? [part, whole].flatMap((counted) => (counted ? [counted.value.toLocaleString('vi-VN')] : [])).join('/');
