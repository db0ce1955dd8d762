// SHA-256 (FIPS 180-4) for pages over plain HTTP, where browsers hide crypto.subtle.

// The first 32 bits of the fractional parts of the roots of the first primes.
const primes = [];
for (let n = 2; primes.length < 64; n++) {
  if (primes.every(prime => n % prime !== 0)) {
    primes.push(n);
  }
}
const fraction = root => (root - Math.floor(root)) * 2 ** 32 | 0;
const initial = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
const constants = primes.map(prime => fraction(Math.cbrt(prime)));

const rotate = (word, bits) => word >>> bits | word << 32 - bits;

/**
 * @param {Uint8Array} content
 * @returns {Uint8Array} 32 bytes.
 */
export function sha256(content) {
  const padded = new DataView(new ArrayBuffer(content.length + 9 + 63 & ~63));
  new Uint8Array(padded.buffer).set(content);
  padded.setUint8(content.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(content.length / 2 ** 29));
  padded.setUint32(padded.byteLength - 4, content.length << 3);

  const state = Int32Array.from(initial);
  for (let offset = 0; offset < padded.byteLength; offset += 64) {
    addBlock(state, padded, offset);
  }

  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => hash.setInt32(i * 4, word));
  return new Uint8Array(hash.buffer);
}

function addBlock(state, padded, offset) {
  const words = new Int32Array(64);
  for (let i = 0; i < 64; i++) {
    if (i < 16) {
      words[i] = padded.getInt32(offset + i * 4);
    } else {
      const [a, b] = [words[i - 15], words[i - 2]];
      const small0 = rotate(a, 7) ^ rotate(a, 18) ^ a >>> 3;
      const small1 = rotate(b, 17) ^ rotate(b, 19) ^ b >>> 10;
      words[i] = words[i - 16] + small0 + words[i - 7] + small1;
    }
  }

  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const large1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = h + large1 + (e & f ^ ~e & g) + constants[i] + words[i] | 0;
    const large0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = large0 + (a & b ^ a & c ^ b & c) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, d + first | 0, c, b, a, first + second | 0];
  }

  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
}
