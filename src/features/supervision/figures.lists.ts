import { paths } from '@/lib/paths';

// The lists behind the figures are of other rooms; here stand the words of their addresses.
// src/app/figure-lists.test.ts holds that those rooms read them so.

type Said = Record<string, string | null>;

function address(pathname: string, said: Said): string {
  const search = new URLSearchParams(Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== null));
  return `${pathname}?${search}`;
}

/** Incidents of agencies themselves, not those they were asked about. */
const incidents = (said: Said) => address(paths.incidents, { ...said, 'pham-vi': 'cua-co-quan' });

interface Whose {
  agencyId?: string | null;
  pressAgencyId?: string | null;
}

export const openIncidents = ({ agencyId = null, pressAgencyId = null }: Whose, overdue: boolean) =>
  incidents({ 'co-quan': agencyId, bao: pressAgencyId, 'trang-thai': 'con-viec', han: overdue ? 'qua-han' : null });

const period = (from: string, to: string) => ({ 'tu-ngay': from, 'den-ngay': to });

export const foundIncidents = (agencyId: string | null, from: string, to: string) =>
  incidents({ 'co-quan': agencyId, ...period(from, to) });

export const receivedEnquiries = (agencyId: string | null, from: string, to: string, narrowed: Said = {}) =>
  address(paths.pressEnquiries, { 'co-quan': agencyId, ...period(from, to), ...narrowed });

export const untrained = (agencyId: string | null) => address(paths.untrained, { 'co-quan': agencyId });

/** The days of a month (yyyy-MM). */
export function daysOf(month: string): [from: string, to: string] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return [`${month}-01`, `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`];
}
