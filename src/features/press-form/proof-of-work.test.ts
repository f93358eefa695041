import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { solve } from './proof-of-work';

const firstBits = (text: string, bits: number) =>
  createHash('sha256').update(text).digest().readUInt32BE().toString(2).padStart(32, '0').slice(0, bits);

describe('the work a browser does before it sends', () => {
  it.each([0, 1, 8, 12])('has %i zero bits, as the database counts them', async (bits) => {
    const challenge = `1795631520050.e845f0f3.${bits}.mac`;
    const nonce = await solve(challenge, bits);
    expect(firstBits(`${challenge}:${nonce}`, bits)).toBe('0'.repeat(bits));
    expect(nonce.length).toBeLessThanOrEqual(20);
  });

  it('ends when nobody waits for it any more', async () => {
    const leaving = AbortSignal.abort();
    await expect(solve('x', 32, leaving)).rejects.toThrow();
  });
});
