/** True if the platform has both; browsers of before 2023 have not. */
export function canDeflate(): boolean {
  try {
    return Boolean(new CompressionStream('deflate-raw') && new DecompressionStream('deflate-raw'));
  } catch {
    return false;
  }
}

/** Compresses bytes (raw DEFLATE), by the platform. */
export const deflate = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  pipe(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);

/** Undoes `deflate`. Rejected for bytes that are not so compressed, and where more than `most` bytes would come out. */
export const inflate = (bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> =>
  pipe(bytes, new DecompressionStream('deflate-raw'), most);

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('more bytes than there may be');
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
