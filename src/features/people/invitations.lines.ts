import { isEmail } from '@/lib/contact';
import { fold } from '@/lib/vietnamese';
import type { Agency } from '@/reference/agencies.api';
import type { Role } from '@/session/permissions';
import { tellRefusal } from './invitations.refusals';

/** A pasted line, as far as it is understood, and what is wrong with it. */
export interface CheckedLine {
  /** As pasted. */
  text: string;
  email: string;
  agency: Agency | undefined;
  role: Role | undefined;
  problems: string[];
}

/** One that can be sent. */
export type ReadyLine = CheckedLine & { agency: Agency; role: Role };

/** The lines with which nothing is wrong. */
export function readyLines(lines: readonly CheckedLine[]): ReadyLine[] {
  return lines.filter((line): line is ReadyLine => line.problems.length === 0);
}

const roleWords: Record<string, Role> = {
  'can bo': 'clerk',
  'can bo dau moi': 'clerk',
  'dau moi': 'clerk',
  'giam sat': 'supervisor',
  'nguoi giam sat': 'supervisor',
  'quan tri': 'manager',
  'quan tri vien': 'manager',
  'nguoi quan tri': 'manager',
};

/** Understands a list «address, agency, role» from Excel or text, and checks each line by itself. */
export function checkLines(
  pasted: string,
  { agencies, managed, ownEmail }: { agencies: readonly Agency[]; managed: ReadonlySet<string>; ownEmail: string },
): CheckedLine[] {
  const find = agencyFinder(agencies, managed);
  const seen = new Set<string>();
  return linesOf(pasted).map((text) => {
    const { email, name, role } = partsOf(text);
    const found = find(name);
    const key = [email, found.agency?.id, role].join();
    const problems = [
      isEmail(email) ? undefined : tellRefusal('invitations_email'),
      email === ownEmail ? tellRefusal('own_membership') : undefined,
      found.problem,
      role ? undefined : tellRefusal('invitations_role'),
      seen.has(key) ? tellRefusal('invitation_repeated') : undefined,
    ].filter((problem) => problem !== undefined);
    seen.add(key);
    return { text, email, agency: found.agency, role, problems };
  });
}

const simple = (words: string) =>
  fold(words)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The lines that hold something, without a heading. */
function linesOf(pasted: string): string[] {
  const lines = pasted.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isHeading = !lines[0]?.includes('@') && /\b(thu dien tu|e ?mail|dia chi)\b/.test(simple(lines[0] ?? ''));
  return isHeading ? lines.slice(1) : lines;
}

/** Excel separates by tabs and quotes what holds a quote; people write semicolons or commas. */
function partsOf(line: string) {
  const separator = ['\t', ';'].find((candidate) => line.includes(candidate)) ?? ',';
  const cells = line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  const [first = '', ...rest] = cells;
  // A name may hold the very comma that separates: up to the role, or to the end when that is none.
  const end = separator !== ',' ? 1 : roleOf(rest.at(-1)) ? rest.length - 1 : rest.length;
  return { email: first.toLowerCase(), name: rest.slice(0, end).join(', '), role: roleOf(rest[end]) };
}

const roleOf = (words = ''): Role | undefined => roleWords[simple(words)];

/** Finds an agency by its code, name or short name, or by how its name alone begins; among those one manages. */
function agencyFinder(agencies: readonly Agency[], managed: ReadonlySet<string>) {
  const known = agencies.map((agency) => ({
    agency,
    names: [agency.code, agency.name, agency.short_name].map(simple),
  }));
  const called = (is: (name: string) => boolean) =>
    known.filter(({ names }) => names.some(is)).map(({ agency }) => agency);

  return (typed: string): { agency?: Agency; problem?: string } => {
    if (typed === '') return { problem: 'Ghi cơ quan bằng mã hoặc tên, giữa thư điện tử và vai trò.' };
    const wanted = simple(typed);
    const exactly = called((name) => name === wanted);
    // Official names end in the province's, which nobody types.
    const named = exactly.length > 0 ? exactly : called((name) => name.startsWith(`${wanted} `));
    if (named.length === 0) return { problem: `Không có cơ quan nào mang mã hoặc tên «${typed}».` };
    const own = named.filter(({ id }) => managed.has(id));
    if (own.length === 0) return { problem: tellRefusal('agency_outside') };
    const [agency, ...others] = own.filter(({ dissolved_on }) => dissolved_on === null);
    if (!agency) return { problem: tellRefusal('agency_dissolved') };
    if (others.length > 0) return { problem: tellSeveral(typed, [agency, ...others]) };
    return { agency };
  };
}

function tellSeveral(typed: string, agencies: readonly Agency[]): string {
  const codes = agencies.slice(0, 5).map(({ code }) => code);
  return `Có ${agencies.length} cơ quan tên «${typed}»: ghi mã (${codes.join(', ')}${agencies.length > 5 ? '…' : ''}).`;
}
