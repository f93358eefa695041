import type { Told } from '@/ui/fields/refusals';
import { agencyFields } from './agencies.form';
import { refusals } from './agencies.refusals';
import type { ImportAnswer } from './import.api';
import { columnTitle, type ImportField, importColumns } from './import.columns';

const ofImport: Record<string, string> = {
  code_missing: 'Điền mã cơ quan.',
  code_twice: 'Mã này đã có ở một dòng trên của tệp.',
  parent_missing: 'Cơ quan mới: điền mã cơ quan cấp trên.',
  parent_unknown: 'Mã này không có trong tệp, cũng không có trong hệ thống.',
  parent_refused: 'Dòng của cơ quan cấp trên còn lỗi.',
  agency_outside: 'Cơ quan này không thuộc phạm vi bạn quản trị.',
  agency_cycle: 'Theo tệp, cơ quan này lại nằm dưới chính mình.',
  cell_unreadable: 'Có ô không đọc được: số thứ tự phải là số, ngày phải là ngày.',
};

/** A column of the database as one of the list. */
export function importField(column: string | null | undefined): ImportField | undefined {
  if (column === 'parent_id') return 'parent_code';
  return importColumns.find(({ field }) => field === column)?.field;
}

/** Why the database refuses a line: in which column, and in words. */
export function tellRefusal({ refusal, field }: Pick<ImportAnswer, 'refusal' | 'field'>) {
  const known = Object.entries<Told>(refusals).find(([key]) => key === refusal)?.[1];
  const at = importField(field ?? known?.field);
  if (refusal === 'cell_missing') {
    return { field: at, message: `Cơ quan mới: điền «${at ? columnTitle(at) : field}».` };
  }
  const message = ofImport[refusal ?? ''] ?? known?.message ?? `Cơ sở dữ liệu không nhận dòng này (${refusal}).`;
  return { field: at, message };
}

const order = new Map(agencyFields.map((field, index) => [field as string, index]));

/** The columns an update changes, in the order of the form. */
export function tellChanged(columns: readonly string[]): string {
  return [...columns]
    .sort((a, b) => (order.get(a) ?? 99) - (order.get(b) ?? 99))
    .map((column) => columnTitle(importField(column) ?? (column as ImportField)))
    .join(', ');
}
