import { paths } from '@/lib/paths';
import type { Part } from './part-filter';

// The lists behind figures are of other rooms; here stand the words of their addresses.
// src/app/figure-lists.test.ts holds that those rooms read them so.

/** Days, inclusive. */
export interface Period {
  from: string;
  to: string;
}

type Said = Record<string, string | null>;

/** An address and what it says; what is null it leaves open. */
export function address(pathname: string, said: Said): string {
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

/** Incidents found in a period, all of them or those closed since. */
export const foundIncidents = (part: Part, period: Period, areClosed = false) =>
  address(paths.incidents, {
    ...of(part),
    ...(areClosed && { 'trang-thai': 'khep-lai' }),
    ...within(period),
    ...own,
  });

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
