import { mixBits } from './mixBits';

/** Yields the next number of a random stream, uniform in [0, 1) on a grid of 2^−32. */
export type RandomSource = () => number;

/**
 * The random stream named `stream` of `seed`: sfc32 (Doty-Humphrey's PractRand) keyed by a hash of both.
 * Integer arithmetic only, so the same numbers come in every browser. Seeds are integers 0…2^32−1; others are
 * reduced by `>>> 0`. Streams of different names are independent of each other.
 */
export function createSource(seed: number, stream: string): RandomSource {
  let a = hash(stream, seed >>> 0);
  let b = hash(stream, a);
  let c = hash(stream, b);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** MurmurHash3's mixing over the UTF-16 units of `text`, begun from `start`; a 32-bit integer. */
function hash(text: string, start: number): number {
  let h = mix(start ^ 0x9e3779b9);
  for (let i = 0; i < text.length; i++) {
    h = mix(Math.imul(h, 5) + 0x52dce729 + text.charCodeAt(i));
  }
  return h;
}

function mix(value: number): number {
  return mixBits(value ^ (value >>> 16));
}
