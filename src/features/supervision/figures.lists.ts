import { paths } from '@/lib/paths';
import type { FindingScope } from '@/reference/findings.api';
import type { Part } from '@/reference/part-filter';
import type { Outcome } from './dashboard.api';
import { writeFilters as writeFindings } from './findings.filters';
import { writeFilters as writeLetters } from './letters.filters';
import type { Period } from './period';
import { readFilters as readSupervision, writeFilters as writeSupervision } from './supervision.filters';

// The lists behind the figures. Most are of other rooms; here stand the words of their addresses.
// src/app/figure-lists.test.ts holds that those rooms read them so.

type Said = Record<string, string | null>;

function address(pathname: string, said: Said): string {
  const search = new URLSearchParams(Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== null));
  return search.size > 0 ? `${pathname}?${search}` : pathname;
}

const of = ({ agencyId, withBelow }: Part): Said => ({
  'co-quan': agencyId,
  'cap-duoi': agencyId !== null && withBelow ? 'co' : null,
});
const within = ({ from, to }: Period): Said => ({ 'tu-ngay': from, 'den-ngay': to });

/** Those of agencies themselves, not those they were asked about. */
const own: Said = { 'pham-vi': 'cua-co-quan' };

/** Incidents with something left to do, all of them or about one newspaper; those overdue longest first. */
export const openIncidents = (part: Part, overdue = false, pressAgencyId: string | null = null) =>
  address(paths.incidents, {
    ...of(part),
    bao: pressAgencyId,
    'trang-thai': 'con-viec',
    ...(overdue && { han: 'qua-han', 'sap-xep': 'theo-han' }),
    ...own,
  });

export const foundIncidents = (part: Part, period: Period) =>
  address(paths.incidents, { ...of(part), ...within(period), ...own });

export type EnquiriesWhich = 'all' | 'received' | 'answered' | 'refused' | 'in_time' | 'late' | 'open' | 'overdue';

const enquiryWords: Record<EnquiriesWhich, Said> = {
  all: {},
  received: { 'trang-thai': 'khong-ke-ghi-nham' },
  answered: { 'trang-thai': 'da-tra-loi' },
  refused: { 'trang-thai': 'da-tu-choi' },
  in_time: { han: 'dung-han' },
  late: { han: 'tra-loi-muon' },
  open: { 'trang-thai': 'chua-tra-loi' },
  overdue: { han: 'qua-han' },
};

/** Enquiries received in a period. */
export const enquiries = (part: Part, period: Period, which: EnquiriesWhich) =>
  address(paths.pressEnquiries, { ...of(part), ...within(period), ...enquiryWords[which], ...own });

export const speakersInOffice = (part: Part) =>
  address(paths.spokespersons, { ...of(part), 'trang-thai': 'dang-nhiem-vu' });

export const untrained = (part: Part) => address(paths.untrained, of(part));

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
