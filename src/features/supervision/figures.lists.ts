import { paths } from '@/lib/paths';
import { address, type Period } from '@/reference/figure-lists';
import type { FindingScope } from '@/reference/findings.api';
import type { Part } from '@/reference/part-filter';
import type { Outcome } from './dashboard.api';
import { writeFilters as writeFindings } from './findings.filters';
import { writeFilters as writeLetters } from './letters.filters';
import { readFilters as readSupervision, writeFilters as writeSupervision } from './supervision.filters';

// The lists behind the figures that are supervision's own; those of other rooms: @/reference/figure-lists.

/** Letters sent to the press in a period. */
export const sentLetters = (
  { agencyId, withBelow, from, to }: Part & Period,
  outcome: Outcome | null = null,
  pressAgencyId: string | null = null,
) =>
  address(
    paths.sentLetters,
    Object.fromEntries(writeLetters({ agencyId, withBelow, from, to, outcome, pressAgencyId, after: null })),
  );

/** What is found, of one kind or of all, late or not. */
export const findings = (
  { agencyId, withBelow, day }: FindingScope,
  { kind = null, onlyLate = false }: { kind?: string | null; onlyLate?: boolean } = {},
) =>
  address(
    paths.findings,
    Object.fromEntries(writeFindings({ agencyId, withBelow, day, kind, onlyLate, order: 'oldest', after: null })),
  );

/** The dashboard itself, of what a list behind it was of. */
export const dashboard = (of: Partial<Part & Period & { day: string | null }>) => {
  const usual = readSupervision(new URLSearchParams());
  const { agencyId = null, withBelow = true, from = usual.from, to = usual.to, day = null } = of;
  return address(
    paths.supervision,
    Object.fromEntries(writeSupervision({ ...usual, agencyId, withBelow, from, to, day })),
  );
};

/** The days of a month (yyyy-MM). */
export function daysOf(month: string): Period {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(days).padStart(2, '0')}` };
}
