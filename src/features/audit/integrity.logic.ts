import { formatMoment } from '@/lib/dates';
import { operationNames, tableName } from './audit.names';

/** An entry or link that is not as it was sealed, as audit.verify says it. */
export interface Fault {
  kind: 'entry_altered' | 'entry_removed' | 'entry_unchained' | 'link_altered' | 'links_missing' | 'links_rewritten';
  position?: number;
  until?: number;
  change_id?: number;
  chained_at?: string;
  changed_at?: string;
  changed_by_name?: string;
  operation?: string;
  table_name?: string;
  record_id?: string;
}

/** A fault by name: which entry, of what, by whom, when. */
export function tellFault(fault: Fault): string {
  const { kind, position, until, change_id, chained_at } = fault;
  const sealed = chained_at ? `, đã niêm phong lúc ${formatMoment(chained_at)}` : '';
  switch (kind) {
    case 'entry_altered':
      return `Mục ${change_id} đã bị sửa (vị trí ${position}${sealed}). Nay ghi: ${entryOf(fault)}.`;
    case 'entry_removed':
      return `Mục ${change_id} đã bị xóa (vị trí ${position}${sealed}).`;
    case 'entry_unchained':
      return `Mục ${change_id} được chèn vào, không qua hệ thống: ${entryOf(fault)}.`;
    case 'link_altered':
      return `Niêm phong tại vị trí ${position} đã bị sửa; nay ứng với mục ${change_id}: ${entryOf(fault)}.`;
    case 'links_missing':
      return position === until
        ? `Thiếu niêm phong tại vị trí ${position}.`
        : `Thiếu niêm phong từ vị trí ${position} đến ${until}.`;
    case 'links_rewritten':
      return `Đến vị trí ${position} đã bị niêm phong lại, gần nhất là mục ${change_id}: ${entryOf(fault)}.`;
  }
}

function entryOf({ operation, table_name, changed_by_name, changed_at }: Fault): string {
  if (!table_name || !changed_at) return 'không có mục nào như vậy';
  const happened = (operationNames as Record<string, string>)[operation ?? '']?.toLocaleLowerCase('vi') ?? operation;
  return `${happened} «${tableName(table_name)}», ${changed_by_name ?? 'Hệ thống'}, ${formatMoment(changed_at)}`;
}

/** Where the chain ends, to be noted elsewhere and checked against later. */
export interface Seal {
  position: number;
  hash: string;
}

export const writeSeal = ({ position, hash }: Seal) => `${position}:${hash}`;

/** The seal of a code as it was noted; undefined when it is none. */
export function readSeal(code: string): Seal | undefined {
  const [, position, hash] = /^\s*([1-9]\d{0,14}):([\da-f]{64})\s*$/i.exec(code) ?? [];
  return position && hash ? { position: Number(position), hash: hash.toLowerCase() } : undefined;
}
