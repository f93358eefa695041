import type { Json } from '@/lib/database.types';
import { formatDate } from '@/lib/dates';

/** One change, as rpc record_timeline answers it. */
export interface TimelineEntry {
  id: number;
  changed_at: string;
  /** null: the system. */
  changed_by_name: string | null;
  table_name: string;
  operation: string;
  was: Json | null;
  is_now: Json | null;
}

/** How a field is told; a text is its label alone. */
export type TimelineField = string | { label: string; format: (value: NonNullable<Json>) => string };

type Row = Record<string, Json | undefined>;

/** The columns of a correction before and after it. */
export interface ChangedRow {
  was: Row;
  is_now: Row;
}

/** How the changes of a table are told. */
export interface TimelineTable {
  /** What happened, as a heading: «Cập nhật hồ sơ», «Công khai trên danh bạ». */
  title: {
    created: string;
    changed: string | ((change: ChangedRow) => string);
    deleted: string;
    /** What is taken out as a file: «văn bản ủy quyền»; «hồ sơ» when left out. */
    exported?: string;
  };
  /** Fields by column, in the order they are read; a column that is not here (an id) is not shown. */
  fields: Record<string, TimelineField>;
}

export type TimelineTables = Record<string, TimelineTable>;

export interface FieldChange {
  column: string;
  label: string;
  /** null: was empty, or there was no record yet. */
  before: string | null;
  after: string | null;
}

export interface ToldEntry {
  id: number;
  kind: 'created' | 'changed' | 'deleted' | 'exported';
  title: string;
  at: string;
  by: string;
  changes: FieldChange[];
}

const kinds: Record<string, ToldEntry['kind']> = {
  INSERT: 'created',
  UPDATE: 'changed',
  DELETE: 'deleted',
  EXPORT: 'exported',
};

/** How something was taken out, by the format an export was noted with. */
const exportForms: Record<string, (what: string) => string> = {
  docx: (what) => `Xuất ${what} (Word)`,
  xlsx: (what) => `Xuất ${what} (Excel)`,
  csv: (what) => `Xuất ${what} (CSV)`,
  json: (what) => `Xuất ${what} (JSON)`,
  file: (what) => `Tải ${what}`,
  print: (what) => `In ${what}`,
};

const exportFields: TimelineTable['fields'] = {
  rows: 'Số dòng',
  filters: { label: 'Bộ lọc', format: tellFilters },
};

/** The filters of a list as its address says them. */
function tellFilters(filters: Json): string {
  return Object.entries(asRow(filters))
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

/** Puts entries in words; leaves out tables nobody described and changes of nothing a person reads. */
export function tellTimeline(entries: readonly TimelineEntry[], tables: TimelineTables): ToldEntry[] {
  return entries.flatMap((entry) => {
    const table = tables[entry.table_name];
    const kind = kinds[entry.operation];
    if (!table || !kind) return [];
    const changes = fieldChanges(entry, kind === 'exported' ? exportFields : table.fields);
    if (kind === 'changed' && changes.length === 0) return [];
    return {
      id: entry.id,
      kind,
      title: titleOf(entry, table, kind),
      at: entry.changed_at,
      by: entry.changed_by_name ?? 'Hệ thống',
      changes,
    };
  });
}

function titleOf(entry: TimelineEntry, { title }: TimelineTable, kind: ToldEntry['kind']): string {
  if (kind === 'exported') {
    const { format } = asRow(entry.is_now);
    const what = title.exported ?? 'hồ sơ';
    return exportForms[String(format)]?.(what) ?? `Xuất ${what}`;
  }
  const told = title[kind];
  return typeof told === 'string' ? told : told({ was: asRow(entry.was), is_now: asRow(entry.is_now) });
}

function fieldChanges(entry: TimelineEntry, fields: TimelineTable['fields']): FieldChange[] {
  const was = asRow(entry.was);
  const now = asRow(entry.is_now);
  return Object.entries(fields).flatMap(([column, field]) => {
    const before = tellValue(was[column], field);
    const after = tellValue(now[column], field);
    if (before === after) return [];
    return { column, label: typeof field === 'string' ? field : field.label, before, after };
  });
}

const asRow = (value: Json | null): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

function tellValue(value: Json | undefined, field: TimelineField): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof field !== 'string') return field.format(value);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
