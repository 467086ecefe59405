import { expect, it, vi } from 'vitest';
import type { Pen } from '../pen';
import { cloudOpacity, drawSwarm, isPlayed, linesAfter, opacityOf, piecesOf } from './swarm';

const view = { x1: { min: -1, max: 1 }, x2: { min: -1, max: 1 }, width: 400, height: 400 };
const flat = { threshold: 0.5, isOneFeature: false };

it('draws a straight boundary from edge to edge', () => {
  const [piece] = piecesOf(view, Float64Array.of(1, 0, -0.5), flat);
  expect([...piece].sort((a, b) => a - b)).toEqual([0, 300, 300, 400]);
  expect(piecesOf(view, Float64Array.of(1, 0, -5), flat)).toEqual([]);
});

it('draws a curved boundary within a pixel of where it is', () => {
  // A circle of radius ½.
  const pieces = piecesOf(view, Float64Array.of(0, 0, 1, 0, 1, -0.25), flat);
  const places = pieces.flatMap((piece) =>
    Array.from({ length: piece.length / 2 }, (_, i) => [piece[2 * i], piece[2 * i + 1]]),
  );
  // What closes a ring stands outside of the plane.
  const seen = places.filter(([x, y]) => Math.min(x, y) > 0 && Math.max(x, y) < 400);
  expect(seen.length).toBeGreaterThan(40);
  for (const [x, y] of seen) expect(Math.abs(Math.hypot(x - 200, y - 200) - 100)).toBeLessThan(1);
});

it('draws with one feature the probability over x1', () => {
  const probability = { ...view, x2: { min: 0, max: 1 } };
  const [piece] = piecesOf(probability, Float64Array.of(0, 0, 0), { threshold: 0.5, isOneFeature: true });
  expect(piece[0]).toBe(0);
  expect(piece[piece.length - 2]).toBe(400);
  expect(piece[1]).toBe(200);
});

it('lets the first lines come one by one, three a second, and all others within twelve seconds', () => {
  expect(linesAfter(0)).toBe(0);
  expect(linesAfter(1)).toBe(3);
  expect(linesAfter(4)).toBe(12);
  expect(linesAfter(10)).toBeGreaterThan(1000);
  expect(isPlayed(linesAfter(4), 10)).toBe(false);
  expect(isPlayed(linesAfter(12), 1000)).toBe(true);
});

it('shows a line strong as it comes and faint among the others in the end', () => {
  expect(opacityOf(3, 3, 200)).toBe(0);
  expect(opacityOf(3, 3.5, 200)).toBe(1);
  expect(opacityOf(3, 6, 200)).toBeLessThan(0.7);
  expect(opacityOf(3, Number.POSITIVE_INFINITY, 200)).toBeCloseTo(cloudOpacity(200), 12);
  expect(cloudOpacity(1000)).toBeLessThan(cloudOpacity(100));
});

it('draws only those that have come, and dashes those that only part the classes', () => {
  const pen = {
    beginPath: vi.fn(),
    moveTo: vi.fn(),
    lineTo: vi.fn(),
    stroke: vi.fn(),
    setLineDash: vi.fn(),
  };
  const line = (isApart: boolean) => ({ pieces: [Float32Array.of(0, 0, 1, 1)], isApart });
  const look = { colour: '#000', come: 3, count: 10 };
  drawSwarm(pen as unknown as Pen, [line(false), null, line(true), line(false)], look);
  expect(pen.stroke).toHaveBeenCalledTimes(2);
  expect(pen.setLineDash.mock.calls.slice(0, 2)).toEqual([[[]], [[6, 5]]]);
});
