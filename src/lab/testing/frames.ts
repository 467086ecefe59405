import { expect } from 'vitest';
import { createFrameLoop, type FrameLoop } from '../../render/frameLoop';

/** A frame loop on which no painter may fail; without `request` it never paints. */
export function testFrames(request: (paint: () => void) => void = () => {}): FrameLoop {
  return createFrameLoop(request, (error) => expect.fail(String(error)));
}
