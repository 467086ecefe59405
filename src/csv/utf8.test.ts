import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, sequenceLength } from './utf8';

const platform = {
  encoder: new TextEncoder(),
  decoder: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
};

function isValid(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; ) {
    const size = sequenceLength(bytes, i);
    if (size === 0) return false;
    i += size;
  }
  return true;
}

describe('UTF-8', () => {
  it('is written as the platform writes it, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        for (const text of [a, b, `${a}\uD83D`]) {
          expect([...encodeUtf8(text)]).toEqual([...platform.encoder.encode(text)]);
        }
      }),
    );
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
  });

  it('is told from other bytes as the platform tells it', () => {
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(
        0x7f,
        0x80,
        0xbf,
        0xc0,
        0xc2,
        0xe0,
        0x9f,
        0xa0,
        0xed,
        0xef,
        0xf0,
        0x8f,
        0x90,
        0xf4,
        0xf5,
      ),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (list) => {
        const bytes = Uint8Array.from(list);
        let isText = true;
        try {
          platform.decoder.decode(bytes);
        } catch {
          isText = false;
        }
        expect(isValid(bytes)).toBe(isText);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows a mark for each byte that is none', () => {
    expect(decodeUtf8(Uint8Array.of(0x61, 0xff, 0x62))).toBe('a\uFFFDb');
    expect(decodeUtf8(encodeUtf8('aé'), 0, 2)).toBe('a\uFFFD');
  });
});
