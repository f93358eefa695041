import { describe, expect, it } from 'vitest';
import { howLate, momentOf } from './findings.logic';

const at = new Date('2026-11-25T00:00:00Z');
const told = (since: string, due_at: string | null = null, done_at: string | null = null) =>
  howLate({ since, due_at, done_at }, at);

describe('how late a finding is', () => {
  it('counts whole days since it began where the law names no time', () => {
    expect(told('2026-11-24T00:00:01Z')).toBe('Dưới 1 ngày');
    expect(told('2026-11-24T00:00:00Z')).toBe('Đã 1 ngày');
    expect(told('2026-10-11T00:00:00Z')).toBe('Đã 45 ngày');
  });

  it('counts from the deadline where there is one, until it was done', () => {
    expect(told('2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z')).toBe('Quá hạn 5 ngày');
    expect(told('2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z', '2026-11-20T03:30:00Z')).toBe('Muộn 3 giờ');
  });
});

it('tells of the end of a day in Vietnam, and never of the future', () => {
  const now = Date.parse('2026-11-25T05:00:00Z');
  expect(momentOf('2026-10-31', now).toISOString()).toBe('2026-10-31T17:00:00.000Z');
  expect(momentOf('2026-11-25', now).getTime()).toBe(now);
  expect(momentOf(null, now).getTime()).toBe(now);
});
