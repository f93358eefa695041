import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { address, type EnquiriesWhich, enquiries, foundIncidents, speakersInOffice } from '@/reference/figure-lists';
import type { NumberKey } from '@/reference/report-figures';
import { recordsPath } from '@/reference/report-records';
import type { Scorecard } from './scorecard.api';

// Of what is of other rooms, here stand the words of their addresses.
// src/app/scorecard-lists.test.ts holds that those rooms read them so.

/** What is found of a kind at an agency alone, as of a past day or now. */
export const findingsOf = (agencyId: string, kind: string, day: string | null) =>
  address(paths.findings, { 'co-quan': agencyId, 'cap-duoi': 'khong', ngay: day, loai: kind });

/** The lists of what came to an agency in the twelve months. */
export function listsOf({ agency, from_day: from, day: to }: Pick<Scorecard, 'agency' | 'from_day' | 'day'>) {
  const alone = { agencyId: agency.id, withBelow: false };
  const period = { from, to };
  const letters = (outcome: string | null) =>
    address(paths.sentLetters, {
      'co-quan': agency.id,
      'cap-duoi': 'khong',
      'ket-qua': outcome,
      'tu-ngay': from,
      'den-ngay': to,
    });
  return {
    incidents: foundIncidents(alone, period),
    closedIncidents: foundIncidents(alone, period, true),
    letters: letters(null),
    obtainedLetters: letters('da-cai-chinh'),
    enquiries: (which: EnquiriesWhich) => enquiries(alone, period, which),
    // Who is in office is listed as of today.
    ...(to === today() && { speakers: speakersInOffice(alone) }),
    records: (figure: NumberKey) => recordsPath({ figure, agencyId: agency.id, from, to }),
    report: (year: number) => paths.yearReport(year, agency.id),
  };
}
