/** The ten numbers of the six figures; the keys are those of type report_numbers. */
export const numberKeys = [
  'conferences',
  'briefings',
  'replies',
  'requests',
  'spoken',
  'unexpected',
  'in_time',
  'with_limit',
  'responses',
  'matters',
] as const;

export type NumberKey = (typeof numberKeys)[number];
export type ReportNumbers = Record<NumberKey, number>;

/** What each number is called by itself. */
export const numberNames: Record<NumberKey, string> = {
  conferences: 'Cuộc họp báo',
  briefings: 'Lần đến giao ban báo chí',
  replies: 'Lượt trả lời báo chí',
  requests: 'Đề nghị của báo chí',
  spoken: 'Vụ việc đột xuất đã phát ngôn',
  unexpected: 'Vụ việc đột xuất, bất thường',
  in_time: 'Vụ việc phát ngôn đúng hạn',
  with_limit: 'Vụ việc có áp dụng thời hạn',
  responses: 'Vụ việc có văn bản phản hồi, yêu cầu cải chính',
  matters: 'Vụ việc thông tin sai phát sinh',
};

/** A figure of the yearly report: a number, or a part of a whole. */
export interface Figure {
  part: NumberKey;
  whole: NumberKey | null;
  /** In the words of the decree's form; «trong năm» is left out for other periods. */
  label: string;
  /** As a column's heading. */
  short: string;
  /** What of the records is counted. */
  counts: string;
}

/** The six figures of Decree 244/2026/NĐ-CP, in the order of its form. */
export const figures: readonly Figure[] = [
  {
    part: 'conferences',
    whole: null,
    label: 'Số cuộc họp báo tổ chức trong năm',
    short: 'Họp báo',
    counts: 'Cuộc họp báo đã tổ chức, theo ngày họp.',
  },
  {
    part: 'briefings',
    whole: null,
    label: 'Số lần cơ quan hành chính chủ động đến cung cấp thông tin tại giao ban báo chí trong năm',
    short: 'Giao ban báo chí',
    counts: 'Giao ban báo chí do cơ quan khác tổ chức mà cơ quan đã đến dự, cung cấp thông tin.',
  },
  {
    part: 'replies',
    whole: 'requests',
    label: 'Số lượt trả lời báo chí/tổng số đề nghị của báo chí',
    short: 'Trả lời/đề nghị',
    counts: 'Đề nghị nhận trong kỳ; đã trả lời tính đến nay. Từ chối không tính là trả lời.',
  },
  {
    part: 'spoken',
    whole: 'unexpected',
    label:
      'Số vụ việc đột xuất, bất thường đã thực hiện phát ngôn/tổng số vụ việc đột xuất, bất thường (khoản 2, khoản 3, khoản 4, khoản 5 Điều 7)',
    short: 'Đột xuất đã phát ngôn',
    counts: 'Đề nghị về vụ việc đột xuất, bất thường. Nhiều đề nghị về một vụ việc thì điều chỉnh, ghi lý do.',
  },
  {
    part: 'in_time',
    whole: 'with_limit',
    label: 'Số vụ việc phát ngôn đúng hạn/tổng số vụ việc có áp dụng thời hạn (khoản 3, khoản 4 Điều 7)',
    short: 'Đúng hạn',
    counts: 'Vụ việc đột xuất, bất thường có hạn phát ngôn; đúng hạn là trả lời không quá hạn.',
  },
  {
    part: 'responses',
    whole: 'matters',
    label: 'Số vụ việc có văn bản phản hồi, yêu cầu cải chính, xin lỗi/tổng số vụ việc phát sinh (khoản 6 Điều 7)',
    short: 'Phản hồi, cải chính',
    counts: 'Vụ việc thông tin sai phát hiện trong kỳ, trừ vụ việc kết luận báo chí nêu đúng hoặc không xác định được.',
  },
];

export const noNumbers = Object.fromEntries(numberKeys.map((key) => [key, 0])) as ReportNumbers;

export function sumNumbers(all: readonly ReportNumbers[]): ReportNumbers {
  return all.reduce(
    (sum, numbers) => Object.fromEntries(numberKeys.map((key) => [key, sum[key] + numbers[key]])) as ReportNumbers,
    noNumbers,
  );
}

/** «4», «31/33» */
export function tellFigure({ part, whole }: Pick<Figure, 'part' | 'whole'>, numbers: ReportNumbers): string {
  const inWords = (key: NumberKey) => numbers[key].toLocaleString('vi-VN');
  return whole ? `${inWords(part)}/${inWords(whole)}` : inWords(part);
}
