import { describe, expect, it } from 'vitest';
import { type PublicContact, publicationOf, standingContact } from './publication.logic';

const due = '2026-06-15T13:30:00Z';
const contact = (published_at: string, withdrawn_at: string | null = null): PublicContact => ({
  published_at,
  confirmed_at: published_at,
  withdrawn_at,
});
const at = (now: string, held: PublicContact | null, publish_due_at: string | null = due, endsAt?: string | null) =>
  publicationOf({ contact: held, publish_due_at }, endsAt, new Date(now));

describe('publication', () => {
  it('is in time until its deadline, to the moment, and late after it', () => {
    expect(at('2027-01-01', contact('2026-06-15T13:30:00Z'))).toBe('published');
    expect(at('2027-01-01', contact('2026-06-15T13:30:00.001Z'))).toBe('late');
  });
  it('is awaited until its deadline and overdue from then on', () => {
    expect(at('2026-06-15T13:29:59.999Z', null)).toBe('waiting');
    expect(at('2026-06-15T13:30:00Z', null)).toBe('overdue');
  });
  it('without a deadline is never late', () => {
    expect(at('2027-01-01', contact('2026-12-31T00:00:00Z'), null)).toBe('published');
    expect(at('2027-01-01', null, null)).toBe('none');
  });
  it('is not owed of what ended before its deadline', () => {
    expect(at('2027-01-01', null, due, '2026-06-15T13:30:00Z')).toBe('none');
    expect(at('2027-01-01', null, due, '2026-06-15T13:30:01Z')).toBe('overdue');
  });
  it('taken back is withdrawn, whenever it was', () => {
    expect(at('2027-01-01', contact('2026-06-16T00:00:00Z', '2026-07-01T00:00:00Z'))).toBe('withdrawn');
  });
});

it('counts as published only while it stands', () => {
  const standing = contact(due);
  expect(standingContact(standing)).toBe(standing);
  expect(standingContact(contact(due, due))).toBeNull();
  expect(standingContact(null)).toBeNull();
});
