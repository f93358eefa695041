// The addresses that supervision's figures lead to, as the rooms they lead to read them.
import { describe, expect, it } from 'vitest';
import { readFilters as readIncidents } from '@/features/incidents/incidents.filters';
import { readFilters as readEnquiries } from '@/features/press-enquiries/press-enquiries.filters';
import { readFilters as readSpokespersons } from '@/features/spokespersons/spokespersons.filters';
import { daysOf, findings, sentLetters } from '@/features/supervision/figures.lists';
import { readFilters as readFindings } from '@/features/supervision/findings.filters';
import { readFilters as readLetters } from '@/features/supervision/letters.filters';
import { readFilters as readUntrained } from '@/features/training/untrained.filters';
import {
  type EnquiriesWhich,
  enquiries,
  foundIncidents,
  openIncidents,
  speakersInOffice,
  untrained,
} from '@/reference/figure-lists';

const id = '00000000-0000-4000-8000-00000000a002';
const everywhere = { agencyId: null, withBelow: true };
const one = { agencyId: id, withBelow: false };
const part = { agencyId: id, withBelow: true };
const quarter = { from: '2026-01-01', to: '2026-03-31' };
const search = (address: string) => new URL(address, 'http://phatngon.example').searchParams;

describe('each figure of a part of the tree leads to a list of that very part', () => {
  it.each([
    ['incidents open', openIncidents, readIncidents],
    ['incidents found', (of: typeof part) => foundIncidents(of, quarter), readIncidents],
    ['enquiries', (of: typeof part) => enquiries(of, quarter, 'all'), readEnquiries],
    ['spokespersons', speakersInOffice, readSpokespersons],
    ['the untrained', untrained, readUntrained],
    ['letters', (of: typeof part) => sentLetters({ ...of, ...quarter }), readLetters],
    ['findings', (of: typeof part) => findings({ ...of, day: null }), readFindings],
  ] as const)('%s', (_, addressOf, read) => {
    const readOf = (of: { agencyId: string | null; withBelow: boolean }) =>
      (read as (said: URLSearchParams) => object)(search((addressOf as (of: object) => string)(of)));
    expect(readOf(part)).toMatchObject(part);
    expect(readOf(one)).toMatchObject(one);
    expect(readOf(everywhere)).toMatchObject({ agencyId: null });
  });
});

it('incidents are found by what is counted of them', () => {
  const own = { scope: 'own', severity: null, conclusion: null, query: '' };
  expect(readIncidents(search(openIncidents(one, true)))).toMatchObject({
    ...own,
    status: 'open',
    due: 'overdue',
    order: 'due',
    pressAgencyId: null,
  });
  expect(readIncidents(search(openIncidents(everywhere, false, id)))).toMatchObject({
    ...own,
    pressAgencyId: id,
    status: 'open',
    due: null,
  });
  expect(readIncidents(search(foundIncidents(everywhere, daysOf('2026-02'))))).toMatchObject({
    ...own,
    foundFrom: '2026-02-01',
    foundTo: '2026-02-28',
    status: null,
  });
});

it.each<[EnquiriesWhich, string | null, string | null]>([
  ['all', null, null],
  ['received', 'not_voided', null],
  ['answered', 'answered', null],
  ['refused', 'refused', null],
  ['open', 'open', null],
  ['overdue', null, 'overdue'],
  ['in_time', null, 'in_time'],
  ['late', null, 'late'],
])('enquiries are found by what is counted of them: %s', (which, status, due) => {
  expect(readEnquiries(search(enquiries(everywhere, quarter, which)))).toMatchObject({
    scope: 'own',
    receivedFrom: '2026-01-01',
    receivedTo: '2026-03-31',
    status,
    due,
  });
});

it('spokespersons are those in office today', () => {
  expect(readSpokespersons(search(speakersInOffice(everywhere)))).toMatchObject({ state: 'current', kind: null });
});
