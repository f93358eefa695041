const encoder = new TextEncoder();

// So many at once: the browser hashes beside us, and the page stays alive between them.
const batch = 64;

/** How many zero bits a hash begins with, up to 32. */
function zeroBits(hash: ArrayBuffer): number {
  return Math.clz32(new DataView(hash).getUint32(0));
}

/** A nonce such that SHA-256 of «challenge:nonce» begins with so many zero bits: about 2^bits tries. */
export async function solve(challenge: string, bits: number, signal?: AbortSignal): Promise<string> {
  for (let first = 0; ; first += batch) {
    signal?.throwIfAborted();
    const nonces = Array.from({ length: batch }, (_, i) => String(first + i));
    const hashes = await Promise.all(
      nonces.map((nonce) => crypto.subtle.digest('SHA-256', encoder.encode(`${challenge}:${nonce}`))),
    );
    const found = hashes.findIndex((hash) => zeroBits(hash) >= bits);
    if (found >= 0) return nonces[found] ?? '';
  }
}
