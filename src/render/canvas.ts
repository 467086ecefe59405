interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A cleared drawing context in CSS pixels, at `ratio` pixels of the canvas for each. A canvas keeps its memory as long as its size stays.
 * @throws Error where the browser cannot draw on a canvas.
 */
export function clearCanvas(canvas: HTMLCanvasElement, size: Size, ratio: number): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw on a canvas');
  const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
  const isOther = canvas.width !== width || canvas.height !== height;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (!isOther) context.clearRect(0, 0, size.width, size.height);
  return context;
}
