import { isPhone, normalisePhone } from '@/lib/contact';
import { parseDate } from '@/lib/typed-date';
import { agencyKindName, agencyKinds } from '@/reference/agency-kinds';
import { storedText } from './agencies.form';
import { agencyFieldSchemas } from './agencies.schema';
import { type ImportField, plain } from './import.columns';
import type { Cell } from './import.table';
import { pressRoles } from './press-roles';

const kinds = new Map<string, string>(
  agencyKinds.flatMap((kind) => {
    const name = agencyKindName(kind);
    return [name, ...name.split(', ')].map((word) => [plain(word), kind] as const);
  }),
);
const roles = Object.entries(pressRoles).map(([role, name]) => [plain(name), role] as const);

/** A cell as text, as Excel shows it: a day as dd/MM/yyyy is a day of the calendar, whatever the zone of the computer. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}

/** How what a cell says is read; undefined: it says nothing that is known. */
const readers: Partial<Record<ImportField, (text: string) => string | undefined>> = {
  kind: (text) => kinds.get(plain(text)),
  press_role: (text) => roles.find(([name]) => name === plain(text))?.[1],
  head_since: (text) => parseDate(text) ?? text,
  established_on: (text) => parseDate(text) ?? text,
  // As a number a telephone has lost its zero.
  office_phone: (text) => (isPhone(normalisePhone(text)) ? text : `0${text}`),
};
const unknownWords: Partial<Record<ImportField, string>> = {
  kind: `Chưa nhận ra loại cơ quan. Ghi một trong: ${agencyKinds.slice(1).map(agencyKindName).join('; ')}.`,
  press_role: `Chưa nhận ra vai trò. Ghi một trong: ${Object.values(pressRoles).join('; ')}, hoặc để trống.`,
};

/** A filled cell as the database takes it, or the sentence that refuses it. */
export function readCell(field: ImportField, text: string): { value: string } | { message: string } {
  const read = readers[field] ? readers[field](text) : text;
  if (read === undefined) return { message: unknownWords[field] ?? '' };
  const asField = field === 'parent_code' ? 'code' : field;
  const judged = agencyFieldSchemas[asField].safeParse(read);
  if (judged.success) return { value: storedText(asField, read) };
  // What is shown is what was typed, not what it was taken for.
  return { message: judged.error.issues[0]?.message ?? '' };
}
