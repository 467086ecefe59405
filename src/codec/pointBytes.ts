import { isCoordinate } from '../core/data/coordinate';
import type { Dataset } from '../core/data/dataset';
import { type ByteReader, type ByteWriter, createByteReader, createByteWriter } from './byteStream';

/** Decimals up to which a column is written as whole numbers. */
const maxDecimals = 12;
/** Stands for a column of doubles as they are. */
const raw = 15;

/**
 * Points in few bytes, to the last bit: coordinates with few decimals as whole numbers, labels eight a byte, point numbers
 * as distances; only features on the axes. Hand-made points take about 7 bytes each.
 */
export function writePoints({ x1, x2, y, id, nextId }: Dataset): Uint8Array<ArrayBuffer> {
  const writer = createByteWriter();
  writer.varint(y.length);
  writeColumn(writer, x1);
  writeColumn(writer, x2);
  const labels = new Uint8Array(Math.ceil(y.length / 8));
  for (let i = 0; i < y.length; i++) labels[i >> 3] |= y[i] << (i & 7);
  writer.bytes(labels);
  let last = -1;
  for (const number of id) {
    writer.varint(number - last - 1);
    last = number;
  }
  writer.varint(nextId - last - 1);
  return writer.finish();
}

/** The points of such bytes. Throws RangeError for any others, and for more than `most` points. */
export function readPoints(bytes: Uint8Array, most: number): Dataset {
  const reader = createByteReader(bytes);
  const n = reader.varint();
  // Each point takes more than three bytes, so no short text can ask for much memory.
  if (n > most || n > bytes.length) throw new RangeError('too many points');
  const x1 = readColumn(reader, n);
  const x2 = readColumn(reader, n);
  const labels = reader.bytes(Math.ceil(n / 8));
  const y = Uint8Array.from({ length: n }, (_, i) => (labels[i >> 3] >> (i & 7)) & 1);
  const id = new Uint32Array(n);
  let last = -1;
  for (let i = 0; i < n; i++) {
    last += reader.varint() + 1;
    if (last > 0xffffffff) throw new RangeError('a number of a point is too large');
    id[i] = last;
  }
  const nextId = last + 1 + reader.varint();
  if (!reader.isAtEnd() || nextId > 2 ** 32) throw new RangeError('the bytes go on');
  return { x1, x2, y, others: [], id, nextId };
}

function writeColumn(writer: ByteWriter, values: Float64Array): void {
  const decimals = decimalsOf(values);
  writer.varint(decimals ?? raw);
  for (const value of values) {
    if (decimals === null) writer.double(value);
    else writer.signed(Math.round(value * 10 ** decimals));
  }
}

function readColumn(reader: ByteReader, n: number): Float64Array<ArrayBuffer> {
  const decimals = reader.varint();
  if (decimals > maxDecimals && decimals !== raw) throw new RangeError('no such number of decimals');
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    values[i] = decimals === raw ? reader.double() : reader.signed() / 10 ** decimals;
    if (!isCoordinate(values[i])) throw new RangeError('a coordinate is no number, or too large');
  }
  return values;
}

/** The least number of decimals that gives every value back exactly; null where there is none. */
function decimalsOf(values: Float64Array): number | null {
  for (let decimals = 0; decimals <= maxDecimals; decimals++) {
    const factor = 10 ** decimals;
    const isExact = values.every((value) => {
      const whole = Math.round(value * factor);
      // Whole numbers have no −0.
      return Math.abs(whole) < 2 ** 51 && whole / factor === value && !Object.is(value, -0);
    });
    if (isExact) return decimals;
  }
  return null;
}
