import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileRefused } from './client';
import { contentOf, pack, unpack } from './columnFile';

const blob = (...parts: BlobPart[]) => new Blob(parts);

/** The content as it comes back, or the reason why it was refused. */
async function comeBack(content: Blob) {
  const packed = await pack(content);
  return unpack(blob(packed)).catch((error) => error);
}

const refusal = new FileRefused({ kind: 'session-broken' });

describe('what is packed', () => {
  it('comes back whole, whatever the columns hold', async () => {
    const columns = fc.dictionary(fc.string(), fc.uint8Array({ maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), columns, async (value, given) => {
        const record = { value };
        const unpacked = await comeBack(await contentOf(record, given));
        expect(unpacked.record).toBe(JSON.stringify(record));
        expect(Object.entries(unpacked.columns)).toEqual(
          Object.entries(given).map(([name, bytes]) => [name, new Uint8Array(bytes)]),
        );
      }),
    );
  });

  it('is every byte of a part of a larger memory, and of a column of many pieces', async () => {
    const whole = Float64Array.from({ length: 1_500_000 }, (_, i) => Math.sin(i));
    const { columns } = await comeBack(await contentOf({}, { part: whole.subarray(1, 3), whole }));
    expect(new Float64Array(columns.part.buffer)).toEqual(whole.slice(1, 3));
    expect(Buffer.from(columns.whole.buffer).equals(Buffer.from(whole.buffer))).toBe(true);
  });

  it('tells how far it is on the way back', async () => {
    const noise = Float64Array.from({ length: 500_000 }, (_, i) => Math.sin(i * i));
    const packed = await pack(await contentOf({}, { noise }));
    const third = Math.ceil(packed.length / 3);
    const thirds = [0, 1, 2].map((k) => packed.subarray(k * third, (k + 1) * third));
    const heard: number[] = [];
    await unpack(blob(...thirds), (share) => heard.push(share));
    expect(heard.length).toBeGreaterThan(1);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('what is not whole', () => {
  it('is refused, wherever it is cut or goes on', async () => {
    const packed = await pack(await contentOf({ a: 1 }, { x: new Uint8Array(100) }));
    for (let end = 0; end < packed.length; end++) {
      await expect(unpack(blob(packed.subarray(0, end)))).rejects.toThrow(refusal);
    }
    await expect(unpack(blob(packed, 'x'))).rejects.toThrow(refusal);
  });

  it('is refused where columns and bytes do not belong together', async () => {
    for (const lines of [
      '',
      'no end',
      '{}\n{}\n',
      '[["x",3]]\n{}\nab',
      '[["x",1]]\n{}\nab',
      '[["x",-1]]\n{}\n',
      '[["x",0.5]]\n{}\na',
      '[["x","1"]]\n{}\na',
      '[["x"]]\n{}\n',
      '[7]\n{}\n',
      '[["x",1e9]]\n{}\na',
      `${JSON.stringify(Array.from({ length: 9 }, () => ['x', 1e8]))}\n{}\n`,
    ]) {
      expect(await comeBack(blob(lines)), lines).toEqual(refusal);
    }
  });

  it('is refused by what it says of itself, before room is made for it', async () => {
    const million = JSON.stringify(Array.from({ length: 1_000_000 }, (_, k) => [`x${k}`, 0]));
    const files = [
      `${million}\n{}\n`,
      `[["x",1]]\n${million}\na`,
      `[${'["x",0],'.repeat(300)}["x",0]]\n{}\n`,
      '[["x",150000000]]\n{}\na',
    ];
    const packed = await Promise.all(files.map(async (lines) => blob(await pack(blob(lines)))));
    const { maxRSS } = process.resourceUsage();
    for (const file of packed) await expect(unpack(file)).rejects.toThrow(refusal);
    // In kilobytes; a million columns took more than a gigabyte.
    expect(process.resourceUsage().maxRSS - maxRSS).toBeLessThan(100_000);
  });

  it('never asks for much memory', async () => {
    expect(await comeBack(blob(new Uint8Array(30_000_000)))).toEqual(refusal);
    expect(await comeBack(blob('[]\n{}\n', new Uint8Array(30_000_000)))).toEqual(refusal);
  });
});
