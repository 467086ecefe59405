import { encodeUtf8 } from './utf8';

/** Bytes that are written one after the other into memory that grows. */
export interface ByteSink {
  put(bytes: Uint8Array): void;
  /** In UTF-8. */
  text(text: string): void;
  /** How many bytes were written. */
  readonly length: number;
  /** The last byte written, or undefined where there is none. */
  readonly last: number | undefined;
  /** All that was written. */
  take(): Uint8Array<ArrayBuffer>;
}

/** With room for `expected` bytes to begin with; more is taken as it is needed. */
export function createByteSink(expected: number): ByteSink {
  let memory = new Uint8Array(Math.max(64, expected));
  let length = 0;

  function reserve(more: number): void {
    if (length + more <= memory.length) return;
    const larger = new Uint8Array(Math.max(length + more, memory.length * 2));
    larger.set(memory.subarray(0, length));
    memory = larger;
  }

  function put(bytes: Uint8Array): void {
    reserve(bytes.length);
    memory.set(bytes, length);
    length += bytes.length;
  }

  return {
    put,
    text(text) {
      reserve(text.length);
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 0x80) return put(encodeUtf8(text.slice(i)));
        memory[length++] = code;
      }
    },
    get length() {
      return length;
    },
    get last() {
      return length > 0 ? memory[length - 1] : undefined;
    },
    take: () => memory.slice(0, length),
  };
}
