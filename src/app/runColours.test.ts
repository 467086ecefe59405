import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Triple = readonly [number, number, number];

/** Red, green and blue as shares of light. */
function lightOf(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** The contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other]
    .map((hex) => times([[0.2126, 0.7152, 0.0722]], lightOf(hex))[0] + 0.05)
    .sort((a, b) => b - a);
  return light / dark;
}

/** How eyes see colours: all cones, or without those for long, middle or short waves (Machado and others 2009). */
const eyes: Record<'full' | 'protanopia' | 'deuteranopia' | 'tritanopia', readonly Triple[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour in OKLab, where equal distances look alike, as an eye sees it. */
function seen(hex: string, eye: keyof typeof eyes): Triple {
  const light = times(eyes[eye], lightOf(hex)).map((share) =>
    Math.min(1, Math.max(0, share)),
  ) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function distance(one: string, other: string, eye: keyof typeof eyes): number {
  const [a, b] = [seen(one, eye), seen(other, eye)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The colours by name that a rule of a style sheet in this folder sets. */
function coloursOf(file: string, selector: string): Record<string, string> {
  const sheet = readFileSync(new URL(file, import.meta.url), 'utf8');
  const from = sheet.indexOf(`${selector} {`);
  const rule = sheet.slice(from, sheet.indexOf('}', from));
  const found = rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries(Array.from(found, ([, name, colour]) => [name, colour]));
}

const light = coloursOf('theme.css', ':root');
const dark = coloursOf('theme.css', ":root[data-theme='dark']");
const themes = {
  light,
  dark,
  'light with more contrast': { ...light, ...coloursOf('contrast.css', ':root') },
  'dark with more contrast': { ...dark, ...coloursOf('contrast.css', ":root[data-theme='dark']") },
};
const runsOf = (colours: Record<string, string>) =>
  Array.from({ length: 6 }, (_, slot) => colours[`run-${slot}`]);

describe.each(Object.entries(themes))('the colours of runs, %s', (name, colours) => {
  const least = name.includes('more') ? 7 : 4.5;

  it('stand out as text and lines on every ground that they are drawn on', () => {
    for (const run of runsOf(colours)) {
      for (const ground of ['panel', 'plane']) {
        expect(contrast(run, colours[ground])).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it('are no class’s', () => {
    for (const run of runsOf(colours)) {
      for (const other of ['class-0', 'class-1']) {
        expect(distance(run, colours[other], 'full')).toBeGreaterThan(0.12);
      }
    }
  });
});

describe.each(['light', 'dark'] as const)('the colours of runs, %s', (name) => {
  it('differ from each other for every kind of eye', () => {
    const runs = runsOf(themes[name]);
    for (const eye of Object.keys(eyes) as (keyof typeof eyes)[]) {
      const distances = runs.flatMap((run, i) => runs.slice(0, i).map((other) => distance(run, other, eye)));
      expect(distances).toHaveLength(15);
      // About ten times what can just be told apart.
      expect(Math.min(...distances)).toBeGreaterThan(0.09);
    }
  });
});
