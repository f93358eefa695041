import { formatMoment } from '@/lib/dates';
import { figures, numberNames } from '@/reference/report-figures';
import type { ComparedFields } from '@/session/record-form.logic';
import type { TimelineTables } from '@/ui/timeline.logic';
import type { ReportForm } from './reports.form';
import { type ReasonKey, textNames } from './reports.names';

const reasonName = (part: string) => `Lý do điều chỉnh: ${numberNames[part as ReasonKey].toLowerCase()}`;

/** Numbers and reasons in the order of the form; `prefix` before a number's key. */
function corrections(prefix: string): [string, string][] {
  return figures.flatMap(({ part, whole }) => [
    ...[part, ...(whole ? [whole] : [])].map((key): [string, string] => [`${prefix}${key}`, numberNames[key]]),
    [`${part}_reason`, reasonName(part)],
  ]);
}

/** How the history of a yearly report is told. */
export const timelineTables: TimelineTables = {
  agency_reports: {
    title: {
      created: 'Lập báo cáo năm',
      changed: ({ is_now }) =>
        is_now.state === 'confirmed'
          ? 'Xác nhận báo cáo'
          : is_now.state === 'draft'
            ? is_now.is_returned
              ? 'Trả lại báo cáo'
              : 'Mở lại báo cáo'
            : 'Sửa báo cáo',
      deleted: 'Xóa báo cáo',
      exported: 'báo cáo',
    },
    fields: {
      state: { label: 'Trạng thái', format: (state) => (state === 'confirmed' ? 'Đã xác nhận' : 'Bản thảo') },
      confirmed_at: { label: 'Xác nhận lúc', format: (moment) => formatMoment(String(moment)) },
      is_returned: 'Bị trả lại',
      reopen_reason: 'Lý do mở lại, trả lại',
      ...Object.fromEntries(
        corrections('corrected_').map(([column, label]) => [
          column,
          column.endsWith('_reason') ? label : `Điều chỉnh: ${label.toLowerCase()}`,
        ]),
      ),
      ...textNames,
    },
  },
};

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<ReportForm> = {
  labels: [...corrections(''), ...Object.entries(textNames)] as ComparedFields<ReportForm>['labels'],
  tell: (_, value) => (value === '' ? 'theo hồ sơ, hoặc để trống' : String(value)),
};
