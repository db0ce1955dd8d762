// Looks for the number that the server asks for when many inquiries come at once; see ProofOfWork.cs.

import { sha256 } from './sha256.js';

const batch = 512;

/**
 * The first number n for which SHA-256 of "stamp:n" begins with so many zero bits, as decimal text. The page stays
 * usable meanwhile.
 * @param {string} stamp The form's stamp.
 * @param {number} difficulty Zero bits; 16 take about 65,000 attempts.
 * @param {AbortSignal} [signal] Ends the search; the promise is rejected then.
 */
export async function solve(stamp, difficulty, signal) {
  for (let first = 0; ; first += batch) {
    signal?.throwIfAborted();
    const hashes = await hashAll(stamp, first);
    const found = hashes.findIndex(hash => zeroBits(hash) >= difficulty);
    if (found >= 0) {
      return String(first + found);
    }
    await new Promise(resolve => setTimeout(resolve));
  }
}

function hashAll(stamp, first) {
  const encoder = new TextEncoder();
  const contents = Array.from({ length: batch }, (_, i) => encoder.encode(`${stamp}:${first + i}`));
  // Browsers offer it over HTTPS and on localhost only.
  return globalThis.crypto?.subtle
    ? Promise.all(contents.map(async content => new Uint8Array(await crypto.subtle.digest('SHA-256', content))))
    : contents.map(sha256);
}

function zeroBits(hash) {
  const byte = hash.findIndex(value => value !== 0);
  return byte < 0 ? hash.length * 8 : byte * 8 + Math.clz32(hash[byte]) - 24;
}
