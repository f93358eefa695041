import { formatDate } from '@/lib/dates';
import type { ComparedFields } from '@/session/record-form.logic';
import type { TimelineTable } from '@/ui/timeline.logic';
import { type DayForm, fieldLabels, offNames } from './days-off.form';

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<DayForm> = {
  labels: Object.entries(fieldLabels) as [keyof DayForm, string][],
  tell: (field, value) => {
    const said = String(value ?? '');
    if (field === 'is_off') return offNames[said] ?? said;
    return /^\d{4}-\d{2}-\d{2}$/.test(said) ? formatDate(said) : said || '(trống)';
  },
};

/** How the history of a day is told. */
export const dayTold: TimelineTable = {
  title: { created: 'Thêm ngày', changed: 'Sửa ngày', deleted: 'Xóa ngày' },
  fields: {
    day: 'Ngày',
    name: fieldLabels.name,
    is_off: { label: fieldLabels.is_off, format: (is) => (is === true ? 'nghỉ' : 'làm việc (làm bù)') },
    unsure_note: fieldLabels.unsure_note,
  },
};
