import type { PaintLoop } from '../../../render/paintLoop';
import type { Pixel } from '../../../render/plane/brush';
import type { Stroke, ToolParts } from './tool';

/** A frame that was longer in coming, in a tab that was hidden, counts as so many milliseconds. */
const longestFrame = 100;

/** What a brush does on a frame: `path` is its way since the frame before, from where it was then. */
export type Brush = (path: readonly Pixel[], milliseconds: number) => void;

/** A press that works with a brush on every frame until it is let go; `finish` comes last. */
export function createBrushStroke(
  { lab, sketch }: ToolParts,
  place: Pixel,
  brush: Brush,
  finish: () => void,
): Stroke {
  let path: Pixel[] = [place];
  sketch.pointer = place;
  const stop = eachFrame(lab.paintLoop, work);

  function work(milliseconds: number): void {
    brush(path, milliseconds);
    path = [path[path.length - 1]];
  }
  return {
    drag(to) {
      path.push(to);
      sketch.pointer = to;
    },
    end() {
      stop();
      work(0);
      finish();
    },
    drop: stop,
  };
}

/** Runs a task on every frame from now on, with the milliseconds since it ran before. Returns the way to stop it. */
function eachFrame(paintLoop: PaintLoop, task: (milliseconds: number) => void): () => void {
  let before = performance.now();
  return paintLoop.subscribe('edit', () => {
    const now = performance.now();
    task(Math.min(longestFrame, now - before));
    before = now;
    paintLoop.invalidate();
  });
}
