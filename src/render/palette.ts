/** A colour as red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

export interface Palette {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly class0: Rgb;
  readonly class1: Rgb;
}

/** Largest share of the class colour in the heat map, so that points stay visible on their own side. */
const strongest = 0.5;

/** Names the looks in force, theme and contrast: other ones ask for the palette to be read again. */
export function looksName(): string {
  const { theme, contrast } = document.documentElement.dataset;
  return `${theme} ${contrast}`;
}

/** Reads the theme's colours from the custom properties of `element`. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => parseColour(style.getPropertyValue(name));
  return { paper: read('--plane'), ink: read('--ink'), class0: read('--class-0'), class1: read('--class-1') };
}

/** Parses `#rrggbb`, `#rgb`, which a build makes of it, and `rgb(r, g, b)`; anything else gives mid grey. */
export function parseColour(text: string): Rgb {
  const short = /^\s*#([0-9a-f])([0-9a-f])([0-9a-f])\s*$/i.exec(text);
  if (short)
    return parseColour(
      `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`,
    );
  const hex = /^\s*#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\s*$/i.exec(text);
  if (hex) return [Number.parseInt(hex[1], 16), Number.parseInt(hex[2], 16), Number.parseInt(hex[3], 16)];
  const rgb = /^\s*rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
  return [128, 128, 128];
}

/** The heat map's colour at probability p: paper at ½, half-way to a class's own colour at 0 and 1. */
export function heatColour(palette: Palette, p: number): Rgb {
  const towards = p < 0.5 ? palette.class0 : palette.class1;
  const share = Math.abs(2 * p - 1) * strongest;
  const mix = (i: 0 | 1 | 2) => Math.round(palette.paper[i] + (towards[i] - palette.paper[i]) * share);
  return [mix(0), mix(1), mix(2)];
}

export const css = ([r, g, b]: Rgb): string => `rgb(${r}, ${g}, ${b})`;
