/** Hears how far a job is, 0…1. */
export type OnProgress = (share: number) => void;

/** Work that takes some milliseconds, in the unit of the job: bytes. */
const step = 1 << 19;

/** Tells of progress about once in half a million of `total` units; to be called as often as convenient, with rising numbers. */
export function createMeter(total: number, onProgress: OnProgress): (done: number) => void {
  let mark = step;
  return (done) => {
    if (done < mark) return;
    mark = done + step;
    onProgress(Math.min(1, done / total));
  };
}
