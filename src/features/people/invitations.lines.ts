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
    const [first = '', ...rest] = cellsOf(text);
    const email = first.toLowerCase();
    // A name may hold the very comma that separates.
    const role = roleWords[simple(rest.at(-1) ?? '')];
    const name = (role ? rest.slice(0, -1) : rest).join(', ');
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
function cellsOf(line: string): string[] {
  const separator = ['\t', ';'].find((candidate) => line.includes(candidate)) ?? ',';
  const cells = line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  return separator === ',' ? cells : cells.filter((cell, i) => cell !== '' || i < 3);
}

/** Finds an agency by its code, name or short name; first among those one manages. */
function agencyFinder(agencies: readonly Agency[], managed: ReadonlySet<string>) {
  const byName = new Map<string, Agency[]>();
  for (const agency of agencies) {
    for (const name of new Set([agency.code, agency.name, agency.short_name].map(simple))) {
      byName.set(name, [...(byName.get(name) ?? []), agency]);
    }
  }
  const isLiving = ({ dissolved_on }: Agency) => dissolved_on === null;

  return (name: string): { agency?: Agency; problem?: string } => {
    if (name === '') return { problem: 'Ghi cơ quan bằng mã hoặc tên, giữa thư điện tử và vai trò.' };
    const named = byName.get(simple(name)) ?? [];
    if (named.length === 0) return { problem: `Không có cơ quan nào mang mã hoặc tên «${name}».` };
    const own = named.filter(({ id }) => managed.has(id));
    if (own.length === 0) return { problem: tellRefusal('agency_outside') };
    const living = own.filter(isLiving);
    if (living.length === 0) return { problem: tellRefusal('agency_dissolved') };
    const [agency, ...others] = living;
    if (others.length > 0) {
      return {
        problem: `Có ${living.length} cơ quan tên «${name}»: ghi mã (${living.map(({ code }) => code).join(', ')}).`,
      };
    }
    return { agency };
  };
}
