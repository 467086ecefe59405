interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A layer of a still picture, at a place in its CSS pixels. */
export type StillLayer =
  | {
      readonly kind: 'canvas';
      readonly canvas: HTMLCanvasElement;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** The part of the picture that it is clipped to, where it reaches beyond that. */
      readonly clip?: Box;
    }
  /** Carries its looks in attributes of its own, and its size in `width` and `height`; clipped to that. */
  | { readonly kind: 'svg'; readonly svg: SVGSVGElement; readonly x: number; readonly y: number };

/** A picture for a file: layers from back to front over one colour. Size in CSS pixels. */
export interface Still {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly layers: readonly StillLayer[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Pixels of a PNG for each CSS pixel, and of canvases in any picture. */
export const rasterScale = 2;

/** A new SVG element with attributes. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** The picture as the text of an SVG file that needs nothing else: canvases are in it as PNG. */
export function toSvg({ width, height, background, layers }: Still): string {
  const root = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(svgElement('rect', { width, height, fill: background }));
  for (const layer of layers) {
    const { x, y } = layer;
    if (layer.kind === 'canvas') {
      root.append(imageElement(layer));
    } else {
      const inner = layer.svg.cloneNode(true) as SVGSVGElement;
      inner.setAttribute('x', String(x));
      inner.setAttribute('y', String(y));
      root.append(inner);
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

/** A canvas as it stands in an SVG, also where it is stretched and clipped. */
function imageElement({ canvas, x, y, width, height, clip }: Extract<StillLayer, { kind: 'canvas' }>) {
  const href = canvas.toDataURL('image/png');
  if (!clip) return svgElement('image', { x, y, width, height, href });
  const frame = svgElement('svg', { ...clip });
  const size = { x: x - clip.x, y: y - clip.y, width, height };
  frame.append(svgElement('image', { ...size, preserveAspectRatio: 'none', href }));
  return frame;
}

/** The picture as a PNG of twice the size. Rejects where the browser cannot draw it. */
export async function toPng({ width, height, background, layers }: Still): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * rasterScale);
  canvas.height = Math.round(height * rasterScale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw on a canvas');
  context.scale(rasterScale, rasterScale);
  context.imageSmoothingQuality = 'high';
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const layer of layers) {
    if (layer.kind === 'canvas') {
      drawClipped(context, layer);
    } else {
      const { width: across, height: down } = layer.svg;
      const image = await imageOf(layer.svg);
      context.drawImage(image, layer.x, layer.y, across.baseVal.value, down.baseVal.value);
    }
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    );
  });
}

/** Draws a canvas, or the part of it that its clip leaves. */
function drawClipped(
  context: CanvasRenderingContext2D,
  layer: Extract<StillLayer, { kind: 'canvas' }>,
): void {
  const { canvas, x, y, width, height, clip = layer } = layer;
  const [across, down] = [canvas.width / width, canvas.height / height];
  const from = [(clip.x - x) * across, (clip.y - y) * down, clip.width * across, clip.height * down] as const;
  context.drawImage(canvas, ...from, clip.x, clip.y, clip.width, clip.height);
}

/** The SVG drawn as an image at the scale of a PNG, so that it is sharp there. */
async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const large = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg;
  large.setAttribute('viewBox', `0 0 ${width.baseVal.value} ${height.baseVal.value}`);
  large.setAttribute('width', String(width.baseVal.value * rasterScale));
  large.setAttribute('height', String(height.baseVal.value * rasterScale));
  const text = new XMLSerializer().serializeToString(large);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  try {
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
