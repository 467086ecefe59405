import { csvLimits } from '../csv/csvLimits';
import { createMeter, type OnProgress } from '../csv/progress';
import { FileRefused } from '../csv/refused';

/** A record, in JSON, with columns of bytes that belong to it, by name. */
export interface Unpacked {
  readonly record: string;
  readonly columns: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/** Columns that a session has at most, and the characters of its lines of JSON: that of their lengths, that of the record. */
const maxColumns = 80;
const maxCharacters = { lengths: 2 ** 12, record: 2 ** 23 };
/** DEFLATE packs no more bytes than these into one. */
const maxPacked = 1032;
/** More than all columns of the most points, and of the largest table that they can come from. */
const maxBytes = csvLimits.bytes + (32 + 60 * 8) * csvLimits.rows;
/** Bytes copied at once: more would hold up the page. */
const pieceBytes = 2 ** 22;

const lineEnd = 10;

/**
 * A record and its columns as one content: a line of JSON with the columns' names and lengths, one with the record, and
 * behind them the bytes. Put together by pieces, so that the page can paint in between.
 */
export function contentOf(record: object, columns: Readonly<Record<string, ArrayBufferView>>): Promise<Blob> {
  const lengths = Object.entries(columns).map(([name, { byteLength }]) => [name, byteLength]);
  const lines = [lengths, record].map((value) => new TextEncoder().encode(`${JSON.stringify(value)}\n`));
  return join([...lines, ...Object.values(columns)]);
}

/** Bytes one behind the other, by pieces. */
export async function join(parts: readonly ArrayBufferView[]): Promise<Blob> {
  const pieces: Blob[] = [];
  for (const { buffer, byteOffset, byteLength } of parts) {
    for (let start = 0; start < byteLength; start += pieceBytes) {
      const length = Math.min(pieceBytes, byteLength - start);
      pieces.push(new Blob([new Uint8Array(buffer as ArrayBuffer, byteOffset + start, length)]));
      if (length === pieceBytes) await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return new Blob(pieces);
}

/** Compresses a content (gzip, which carries a checksum). */
export async function pack(content: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const packed = content.stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * What was packed. Throws FileRefused (session-broken) for bytes that `pack` has not written or that are not whole, and
 * never takes more memory than the largest session does.
 */
export async function unpack(packed: Blob, onProgress: OnProgress = () => {}): Promise<Unpacked> {
  const meter = createMeter(packed.size, onProgress);
  let taken = 0;
  const metered = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      taken += chunk.length;
      meter(taken);
      controller.enqueue(chunk);
    },
  });
  const content = packed.stream().pipeThrough(metered).pipeThrough(new DecompressionStream('gzip'));
  try {
    return await readContent(createSource(content.getReader()), packed.size);
  } catch {
    throw new FileRefused({ kind: 'session-broken' });
  }
}

async function readContent(source: Source, packedBytes: number): Promise<Unpacked> {
  const columns = createColumns(JSON.parse(await source.line(maxCharacters.lengths)), packedBytes);
  const record = await source.line(maxCharacters.record);
  for (const [, column] of columns) await source.fill(column);
  // Only at its end does the stream compare the checksum.
  if (!(await source.isAtEnd())) throw new RangeError('the content goes on');
  return { record, columns: Object.fromEntries(columns) };
}

/** Room for columns of these lengths. Throws for more than a session can have, or than can have been packed in so many bytes. */
function createColumns(
  lengths: unknown,
  packedBytes: number,
): readonly (readonly [string, Uint8Array<ArrayBuffer>])[] {
  if (!Array.isArray(lengths) || lengths.length > maxColumns) throw new RangeError('no columns');
  let room = Math.min(maxBytes, packedBytes * maxPacked);
  return lengths.map(([name, length]) => {
    if (!(Number.isInteger(length) && length >= 0 && length <= room)) throw new RangeError('no such length');
    room -= length;
    return [String(name), new Uint8Array(length)] as const;
  });
}

interface Source {
  /** The text up to the next line end. Throws where there is none, or none within so many characters. */
  line(most: number): Promise<string>;
  /** Throws where there are not so many bytes. */
  fill(target: Uint8Array): Promise<void>;
  isAtEnd(): Promise<boolean>;
}

function createSource(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Source {
  let chunk = new Uint8Array(0);

  /** Sees to it that there are bytes in the chunk; false at the end. */
  async function isMore(): Promise<boolean> {
    while (chunk.length === 0) {
      const { done, value } = await reader.read();
      if (done) return false;
      chunk = value;
    }
    return true;
  }
  function take(length: number): Uint8Array<ArrayBuffer> {
    const taken = chunk.subarray(0, length);
    chunk = chunk.subarray(length);
    return taken;
  }
  return {
    async line(most) {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      let text = '';
      while (await isMore()) {
        const end = chunk.indexOf(lineEnd);
        text += decoder.decode(take(end >= 0 ? end : chunk.length), { stream: end < 0 });
        if (text.length > most) break;
        if (end < 0) continue;
        take(1);
        return text;
      }
      throw new RangeError('no line');
    },
    async fill(target) {
      for (let at = 0; at < target.length; ) {
        if (!(await isMore())) throw new RangeError('the content ends too soon');
        const part = take(target.length - at);
        target.set(part, at);
        at += part.length;
      }
    },
    isAtEnd: async () => !(await isMore()),
  };
}
