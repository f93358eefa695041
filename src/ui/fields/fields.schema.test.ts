import { describe, expect, it } from 'vitest';
import { recordId } from './fields.schema';

describe('the id of a record', () => {
  it.each([
    ['made by the client', crypto.randomUUID()],
    ['made of an md5 by the seeds', 'f1d3ff84-4329-0732-c862-df21dc4e57ac'],
  ])('%s is taken', (_, id) => {
    expect(recordId.safeParse(id).success).toBe(true);
  });

  it('is no other text', () => {
    expect(recordId.safeParse('STTTT').success).toBe(false);
  });
});
