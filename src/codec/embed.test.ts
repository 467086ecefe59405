import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Embed, embedAddress, embedCode, embedParts, readEmbed, usualEmbed, writeEmbed } from './embed';

const embeds: fc.Arbitrary<Embed> = fc.record({
  parts: fc.subarray([...embedParts]),
  theme: fc.constantFrom('host', 'light', 'dark'),
});

describe('what an embedded page shows', () => {
  it('reads back what was written, in an address too', () => {
    fc.assert(
      fc.property(embeds, (embed) => {
        expect(readEmbed(writeEmbed(embed))).toEqual(embed);
        const address = new URL(embedAddress('https://example.org/lab/#v1.AbC-_9', embed));
        expect(readEmbed(address.searchParams.get('embed') ?? '')).toEqual(embed);
        expect(address.hash).toBe('#v1.AbC-_9');
      }),
    );
  });

  it('stands unchanged in an address', () => {
    expect(writeEmbed({ parts: [], theme: 'host' })).toBe('plane');
    expect(writeEmbed({ parts: ['curve', 'probe'], theme: 'dark' })).toBe('plane.curve.probe.dark');
    expect(embedAddress('https://example.org/?a=b', usualEmbed)).toBe(
      'https://example.org/?a=b&embed=plane.curve.train',
    );
  });

  it('leaves out what it does not know, and takes order and case as they come', () => {
    expect(readEmbed('DARK.probe.sound.curve.probe')).toEqual({ parts: ['curve', 'probe'], theme: 'dark' });
    expect(readEmbed('plane.sound')).toEqual({ parts: [], theme: 'host' });
    expect(readEmbed('')).toEqual(usualEmbed);
    expect(readEmbed('toString.__proto__.\ud800')).toEqual(usualEmbed);
    expect(readEmbed('dark')).toEqual({ ...usualEmbed, theme: 'dark' });
  });

  it('is something whole for any value', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc
        .array(fc.constantFrom(...embedParts, 'plane', 'light', 'dark', '.', '%', 'constructor'))
        .map((names) => names.join('.')),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const embed = readEmbed(value);
        expect(embedParts.filter((part) => embed.parts.includes(part))).toEqual(embed.parts);
        expect(readEmbed(writeEmbed(embed))).toEqual(embed);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the code of a frame', () => {
  it('is one element whatever stands in address and title', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        (address, title) => {
          const code = embedCode({ address, title, width: 640, height: 480 });
          const found =
            /^<iframe src="([^"<>]*)" title="([^"<>]*)" width="640" height="480" style="[^"]*" loading="lazy"><\/iframe>$/s.exec(
              code,
            );
          const unquote = (text = '') =>
            text
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>')
              .replaceAll('&quot;', '"')
              .replaceAll('&amp;', '&');
          expect([unquote(found?.[1]), unquote(found?.[2])]).toEqual([address, title]);
        },
      ),
    );
  });
});
