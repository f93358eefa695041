import { describe, expect, it } from 'vitest';
import { findings } from '@/reference/findings.fixtures';
import { countOf, heatOf, splitKinds, totalOf, totalOfAll } from './supervision.logic';

const table = [
  findings('SYT', { unpublished: 1, head_changed: 0, enquiry_overdue: 2 }, { enquiry_overdue: 1 }),
  findings('STP', { unpublished: 3, head_changed: 0, enquiry_overdue: 0 }, { unpublished: 3 }),
];
const [health] = table as [(typeof table)[0]];

describe('the table', () => {
  it('counts by cell, agency, kind and in all', () => {
    expect(countOf(health, 'enquiry_overdue')).toEqual({ found: 2, late: 1 });
    expect(countOf(health, 'untrained')).toEqual({ found: 0, late: 0 });
    expect(totalOf(health)).toEqual({ found: 3, late: 1 });
    expect(totalOfAll(table, 'unpublished')).toEqual({ found: 4, late: 3 });
    expect(totalOfAll(table)).toEqual({ found: 6, late: 4 });
  });

  it('has a column for what is found anywhere, in the order of kinds, and names what was looked for in vain', () => {
    expect(splitKinds(table)).toEqual({ found: ['unpublished', 'enquiry_overdue'], absent: ['head_changed'] });
    const newer = findings('SNV', { of_a_later_day: 1, unpublished: 1 });
    expect(splitKinds([newer]).found).toEqual(['unpublished', 'of_a_later_day']);
    expect(splitKinds([])).toEqual({ found: [], absent: [] });
  });

  it('tints by how much there is', () => expect([1, 2, 4, 5, 40].map(heatOf)).toEqual([1, 2, 2, 3, 3]));
});
