import { paths } from '@/lib/paths';
import type { NumberKey } from '@/reference/report-figures';
import { recordsPath } from '@/reference/report-records';
import type { Scorecard } from './scorecard.api';

// The lists behind the figures are of other rooms; here stand the words of their addresses.
// src/app/scorecard-lists.test.ts holds that those rooms read them so.

const address = (pathname: string, said: Record<string, string>) => `${pathname}?${new URLSearchParams(said)}`;

/** What is found of a kind at an agency alone, as of a past day or now. */
export const findingsOf = (agencyId: string, kind: string, day: string | null) =>
  address(paths.findings, { 'co-quan': agencyId, 'cap-duoi': 'khong', ...(day && { ngay: day }), loai: kind });

/** The lists of what came to an agency in the twelve months. */
export function listsOf({ agency: { id }, from_day, day }: Pick<Scorecard, 'agency' | 'from_day' | 'day'>) {
  const own = { 'co-quan': id, 'tu-ngay': from_day, 'den-ngay': day };
  const incidents = (said: Record<string, string> = {}) =>
    address(paths.incidents, { ...own, ...said, 'pham-vi': 'cua-co-quan' });
  const letters = (said: Record<string, string> = {}) =>
    address(paths.sentLetters, { 'co-quan': id, 'cap-duoi': 'khong', ...said, 'tu-ngay': from_day, 'den-ngay': day });
  return {
    incidents: incidents(),
    closedIncidents: incidents({ 'trang-thai': 'khep-lai' }),
    letters: letters(),
    obtainedLetters: letters({ 'ket-qua': 'da-cai-chinh' }),
    answeredEnquiries: address(paths.pressEnquiries, { ...own, 'trang-thai': 'da-tra-loi' }),
    records: (figure: NumberKey) => recordsPath({ figure, agencyId: id, from: from_day, to: day }),
    report: (year: number) => paths.yearReport(year, id),
  };
}
