import { fold, isSameName } from '@/lib/vietnamese';
import { agencyKindName, agencyKinds } from '@/reference/agency-kinds';
import { problemsOf } from './reorganisations.schema';
import { type Step, type StepKind, stepFields, stepShape } from './reorganisations.steps';

/** Columns of a pasted table: by what it may be headed, without diacritics. */
const columns = {
  kind: ['buoc', 'loai buoc', 'viec', 'hinh thuc'],
  code: ['ma', 'ma co quan', 'co quan'],
  name: ['ten', 'ten moi', 'ten day du', 'ten co quan'],
  short_name: ['ten goi tat', 'ten tat', 'goi tat'],
  agency_kind: ['loai', 'loai co quan'],
  parent: ['cap tren', 'co quan cap tren', 'truc thuoc'],
  heir: ['co quan nhan', 'noi nhan', 'tiep nhan', 'co quan tiep nhan', 'ke thua'],
  symbol: ['ky hieu', 'viet tat'],
  gso_code: ['ma dvhc', 'ma don vi hanh chinh'],
  press_role: ['bao chi', 'vai tro bao chi'],
} as const;
type Column = keyof typeof columns;

/** The heading a table is best pasted with. */
export const pastedHeading = 'Bước\tMã\tTên\tTên gọi tắt\tLoại\tCấp trên\tCơ quan nhận\tKý hiệu\tMã ĐVHC\tBáo chí';

const kindWords: Record<StepKind, string[]> = {
  create: ['thanh lap', 'lap moi'],
  rename: ['doi ten'],
  move: ['chuyen cap tren', 'chuyen'],
  merge: ['hop nhat, sap nhap', 'hop nhat', 'sap nhap', 'nhap'],
  split: ['chia tach', 'chia', 'tach'],
  dissolve: ['giai the', 'ket thuc hoat dong'],
};
const agencyKindWords: Record<string, string> = {
  ...Object.fromEntries(agencyKinds.map((kind) => [fold(agencyKindName(kind)), kind])),
  so: 'department',
  ban: 'department',
  nganh: 'department',
  huyen: 'district',
  'thi xa': 'district',
  'thanh pho': 'district',
};
const pressRoleWords: Record<string, string> = {
  'quan ly bao chi': 'press_authority',
  'quan ly nha nuoc ve bao chi': 'press_authority',
  'co quan quan ly nha nuoc ve bao chi': 'press_authority',
  'tuyen giao': 'propaganda_committee',
  'co quan tuyen giao': 'propaganda_committee',
};

/** A line of a pasted table: the step it makes, or why it makes none. */
export interface PastedLine {
  /** From 1, the heading being the first. */
  number: number;
  text: string;
  step?: Step;
  problem?: string;
}

interface Known {
  code: string;
  name: string;
  short_name: string;
}

/** Says what is wrong with a line. */
class LineProblem extends Error {}

const plain = (text: string | undefined) =>
  fold(text ?? '')
    .trim()
    .replace(/\s+/g, ' ');
const cellsOf = (line: string) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

/** Reads a table as copied from Excel: tabs between cells, the heading first, columns in any order. */
export function readPasted(text: string, agencies: readonly Known[]): PastedLine[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '');
  const [heading, ...rest] = lines;
  if (!heading) return [];
  const order = cellsOf(heading.text).map((cell) =>
    (Object.keys(columns) as Column[]).find((column) => (columns[column] as readonly string[]).includes(plain(cell))),
  );
  if (!order.includes('kind') || !order.includes('code')) {
    return [{ ...heading, problem: 'Dòng đầu phải là tiêu đề, có ít nhất hai cột «Bước» và «Mã».' }];
  }
  const read = rest.map((line) => ({ ...line, cells: rowOf(cellsOf(line.text), order) }));
  const founded = read
    .filter(({ cells }) => kindOf(cells.kind) === 'create')
    .map(({ cells }) => ({ code: cells.code.toUpperCase(), name: cells.name, short_name: cells.short_name }));
  const known = [...agencies, ...founded];
  return read.map(({ cells, ...line }) => {
    try {
      return { ...line, step: stepOf(cells, known) };
    } catch (cause) {
      if (cause instanceof LineProblem) return { ...line, problem: cause.message };
      throw cause;
    }
  });
}

type Cells = Record<Column, string>;

function rowOf(cells: string[], order: (Column | undefined)[]): Cells {
  const row: Cells = {
    kind: '',
    code: '',
    name: '',
    short_name: '',
    agency_kind: '',
    parent: '',
    heir: '',
    symbol: '',
    gso_code: '',
    press_role: '',
  };
  order.forEach((column, index) => {
    if (column) row[column] = cells[index] ?? '';
  });
  return row;
}

const kindOf = (cell: string) =>
  (Object.keys(kindWords) as StepKind[]).find((kind) => kindWords[kind].includes(plain(cell)));

function stepOf(cells: Cells, known: readonly Known[]): Step {
  const kind = kindOf(cells.kind);
  if (!kind) {
    throw new LineProblem(
      `Không hiểu bước «${cells.kind}»; ghi Thành lập, Đổi tên, Chuyển, Sáp nhập, Chia tách hoặc Giải thể.`,
    );
  }
  const step = stepShape.parse({ kind, ...partsOf(kind, cells, known) });
  const [field, problem] = Object.entries(problemsOf(step) ?? {})[0] ?? [];
  if (field) throw new LineProblem(`${stepFields[kind][field]}: ${problem}`);
  return step;
}

function partsOf(kind: StepKind, cells: Cells, known: readonly Known[]): object {
  const one = (text: string) => codeOf(text, known);
  const several = (text: string) => codesOf(text, known);
  const { name, short_name, symbol } = cells;
  const called = {
    name,
    short_name,
    symbol,
    agency_kind: wordOf(cells.agency_kind, agencyKindWords, 'loại cơ quan'),
    press_role: wordOf(cells.press_role, pressRoleWords, 'vai trò báo chí'),
  };
  switch (kind) {
    case 'create':
      return { ...called, code: cells.code, gso_code: cells.gso_code, parent: one(cells.parent) };
    case 'rename':
      return { ...called, code: one(cells.code) };
    case 'move':
      return { code: one(cells.code), parent: one(cells.parent) };
    case 'merge':
      return { codes: several(cells.code), into: one(cells.heir) };
    case 'split': {
      const into = several(cells.heir);
      return { code: one(cells.code), into, heir: into[0] };
    }
    case 'dissolve':
      return { code: one(cells.code), heir: one(cells.heir) };
  }
}

function wordOf(text: string, words: Record<string, string>, what: string): string {
  if (text === '') return '';
  const word = words[plain(text)];
  if (!word) throw new LineProblem(`Không hiểu ${what} «${text}».`);
  return word;
}

const namedBy = (text: string, known: readonly Known[]) => {
  const byCode = known.filter(({ code }) => code === text.trim().toUpperCase());
  if (byCode.length > 0) return byCode;
  return known.filter(({ name, short_name }) => isSameName(name, text) || isSameName(short_name, text));
};

function codeOf(text: string, known: readonly Known[]): string {
  if (text === '') return '';
  const codes = [...new Set(namedBy(text, known).map(({ code }) => code))];
  if (codes.length > 1) throw new LineProblem(`Nhiều cơ quan cùng tên «${text}»; ghi mã: ${codes.join(', ')}.`);
  if (!codes[0]) throw new LineProblem(`Không có cơ quan nào mang mã hoặc tên «${text}» trong phạm vi của bạn.`);
  return codes[0];
}

/** Several agencies in a cell: semicolons between them, or commas between codes. */
function codesOf(text: string, known: readonly Known[]): string[] {
  const parts = text.split(';').filter((part) => part.trim() !== '');
  const apart = parts.flatMap((part) => (namedBy(part, known).length > 0 ? [part] : part.split(',')));
  return apart.map((part) => codeOf(part.trim(), known)).filter(Boolean);
}
