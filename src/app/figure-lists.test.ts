// The addresses that supervision's figures lead to, as the rooms they lead to read them.
import { expect, it } from 'vitest';
import { readFilters as readIncidents } from '@/features/incidents/incidents.filters';
import { readFilters as readEnquiries } from '@/features/press-enquiries/press-enquiries.filters';
import {
  daysOf,
  foundIncidents,
  openIncidents,
  receivedEnquiries,
  untrained,
} from '@/features/supervision/figures.lists';

const id = '00000000-0000-4000-8000-00000000a002';
const search = (address: string) => new URL(address, 'http://phatngon.example').searchParams;

it('incidents are found by what is counted of them', () => {
  const own = { scope: 'own', severity: null, conclusion: null, query: '' };
  expect(readIncidents(search(openIncidents({ agencyId: id }, true)))).toMatchObject({
    ...own,
    agencyId: id,
    status: 'open',
    due: 'overdue',
  });
  expect(readIncidents(search(openIncidents({ pressAgencyId: id }, false)))).toMatchObject({
    ...own,
    agencyId: null,
    pressAgencyId: id,
    status: 'open',
    due: null,
  });
  expect(readIncidents(search(foundIncidents(null, ...daysOf('2026-02'))))).toMatchObject({
    ...own,
    foundFrom: '2026-02-01',
    foundTo: '2026-02-28',
    status: null,
  });
});

it('enquiries and the untrained too', () => {
  const overdue = receivedEnquiries(id, '2026-01-01', '2026-03-31', { han: 'qua-han' });
  expect(readEnquiries(search(overdue))).toMatchObject({
    agencyId: id,
    receivedFrom: '2026-01-01',
    receivedTo: '2026-03-31',
    due: 'overdue',
  });
  for (const [word, status] of [
    ['da-tra-loi', 'answered'],
    ['da-tu-choi', 'refused'],
    ['chua-tra-loi', 'open'],
  ] as const)
    expect(
      readEnquiries(search(receivedEnquiries(null, '2026-01-01', '2026-03-31', { 'trang-thai': word }))).status,
    ).toBe(status);
  expect(search(untrained(id)).get('co-quan')).toBe(id);
});
