/** Writes numbers one behind the other, as few bytes each as they need. */
export interface ByteWriter {
  /** A whole number 0…2^53, seven bits a byte, the lowest first. */
  varint(value: number): void;
  /** A whole number −2^52…2^52; small ones of either sign are short. */
  signed(value: number): void;
  /** A double, eight bytes. */
  double(value: number): void;
  bytes(values: Uint8Array): void;
  finish(): Uint8Array<ArrayBuffer>;
}

/** Holds what is written until `finish` gives all of it. */
export function createByteWriter(): ByteWriter {
  const parts: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    while (rest >= 128) {
      parts.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    parts.push(rest);
  };
  return {
    varint,
    signed: (value) => varint(value < 0 ? -2 * value - 1 : 2 * value),
    double: (value) => parts.push(...new Uint8Array(Float64Array.of(value).buffer)),
    bytes(values) {
      for (const value of values) parts.push(value);
    },
    finish: () => Uint8Array.from(parts),
  };
}

/** Reads what a `ByteWriter` has written. Throws RangeError where the bytes end too soon or are no such number. */
export interface ByteReader {
  varint(): number;
  signed(): number;
  double(): number;
  bytes(count: number): Uint8Array<ArrayBuffer>;
  /** All that is left. */
  rest(): Uint8Array<ArrayBuffer>;
  isAtEnd(): boolean;
}

/** Reads `source` from its first byte on; what it gives are copies. */
export function createByteReader(source: Uint8Array): ByteReader {
  let at = 0;
  const bytes = (count: number) => {
    if (!(count >= 0 && count <= source.length - at)) throw new RangeError('the bytes end too soon');
    at += count;
    return source.slice(at - count, at);
  };
  const varint = () => {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
      const [byte] = bytes(1);
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
    throw new RangeError('a number is too long');
  };
  return {
    varint,
    signed() {
      const value = varint();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    double: () => new Float64Array(bytes(8).buffer)[0],
    bytes,
    rest: () => bytes(source.length - at),
    isAtEnd: () => at === source.length,
  };
}
