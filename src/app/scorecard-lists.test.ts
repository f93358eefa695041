// The addresses that a scorecard leads to, as the rooms they lead to read them.
import { expect, it } from 'vitest';
import { readFilters as readIncidents } from '@/features/incidents/incidents.filters';
import { readFilters as readEnquiries } from '@/features/press-enquiries/press-enquiries.filters';
import { readFilters as readRecords } from '@/features/reports/records.filters';
import { healthId, scorecard } from '@/features/scorecard/scorecard.fixtures';
import { findingsOf, listsOf } from '@/features/scorecard/scorecard.lists';
import { readFilters as readFindings } from '@/features/supervision/findings.filters';
import { readFilters as readLetters } from '@/features/supervision/letters.filters';

const search = (address: string) => new URL(address, 'http://phatngon.example').searchParams;
const lists = listsOf(scorecard());
const [from, to] = ['2025-11-27', '2026-11-26'];

it('what is found of a kind, at the agency alone, now or on a past day', () => {
  const alone = { agencyId: healthId, withBelow: false, kind: 'unpublished', onlyLate: false };
  expect(readFindings(search(findingsOf(healthId, 'unpublished', null)))).toMatchObject({ ...alone, day: null });
  expect(readFindings(search(findingsOf(healthId, 'unpublished', '2026-06-30')))).toMatchObject({
    ...alone,
    day: '2026-06-30',
  });
});

it('incidents found and closed, enquiries answered', () => {
  const found = { agencyId: healthId, scope: 'own', foundFrom: from, foundTo: to };
  expect(readIncidents(search(lists.incidents))).toMatchObject({ ...found, status: null });
  expect(readIncidents(search(lists.closedIncidents))).toMatchObject({ ...found, status: 'closed' });
  const received = { agencyId: healthId, scope: 'own', receivedFrom: from, receivedTo: to };
  expect(readEnquiries(search(lists.enquiries('answered')))).toMatchObject({ ...received, status: 'answered' });
  expect(readEnquiries(search(lists.enquiries('in_time')))).toMatchObject({ ...received, due: 'in_time' });
});

it('letters sent and what they obtained, and the records behind a number', () => {
  const sent = { agencyId: healthId, withBelow: false, from, to };
  expect(readLetters(search(lists.letters))).toMatchObject({ ...sent, outcome: null });
  expect(readLetters(search(lists.obtainedLetters))).toMatchObject({ ...sent, outcome: 'obtained' });
  expect(readRecords(search(lists.records('spoken')))).toMatchObject({
    figure: 'spoken',
    agencyId: healthId,
    from,
    to,
  });
});
