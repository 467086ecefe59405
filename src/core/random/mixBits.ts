/**
 * The end of MurmurHash3: mixes 32 bits with `salt`, so that bits of the result hang on all of them. Each step can be
 * undone: under one salt different values stay different. An integer 0…2^32−1.
 */
export function mixBits(value: number, salt = 0): number {
  let h = Math.imul(value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ salt, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
