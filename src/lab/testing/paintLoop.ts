import { expect } from 'vitest';
import { createPaintLoop, type PaintLoop } from '../../render/paintLoop';

/** A paint loop on which no painter may fail; without `request` it never paints. */
export function testPaintLoop(request: (paint: () => void) => void = () => {}): PaintLoop {
  return createPaintLoop(request, (error) => expect.fail(String(error)));
}
