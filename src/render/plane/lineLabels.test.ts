import { describe, expect, it } from 'vitest';
import { type PlaneView, toPixel } from '../../core/data/planeView';
import { createSource } from '../../core/random/source';
import { curvesOf } from '../../tracer/curves';
import { sampleScores } from '../../tracer/grid';
import { type Box, boxAround, createLabelPlacer, crosses, overlap, piecesOf } from '../labelPlacer';
import { lineLabelWishes, piecesOn } from './lineLabels';
import { levelsWith, linesOf } from './overlay';
import { pointRadius, pointsInTheWay } from './points';

const random = createSource(7, 'labels');
const between = (low: number, high: number) => low + (high - low) * random();

/** A plane as people see it: two clouds, a model that is somewhere between its start and its best, and a probe. */
function randomState(side: number, count: number) {
  const view: PlaneView = { x1: { min: 0, max: 1 }, x2: { min: 0, max: 1 }, width: side, height: side };
  const middles = [0, 1].map(() => [between(0.25, 0.75), between(0.25, 0.75)]);
  const y = Uint8Array.from({ length: count }, (_, i) => i % 2);
  const cloud = (axis: number) =>
    Float64Array.from(y, (label) => middles[label][axis] + 0.25 * (random() + random() + random() - 1.5));
  const points = { x1: cloud(0), x2: cloud(1), y, others: [] };
  const steepness = 10 ** between(-0.5, 1.5);
  const angle = between(0, 2 * Math.PI);
  const [w1, w2] = [steepness * Math.cos(angle), steepness * Math.sin(angle)];
  const parameters = Float64Array.of(w1, w2, -w1 * between(0.3, 0.7) - w2 * between(0.3, 0.7));
  const probe = boxAround(...toPixel(view, between(0.05, 0.95), between(0.05, 0.95)), {
    width: 26,
    height: 26,
  });
  return { view, points, parameters, probe, threshold: random() < 0.7 ? 0.5 : 0.3 };
}
type State = ReturnType<typeof randomState>;

const linesIn = ({ view, parameters, threshold }: State) =>
  linesOf(view, parameters, threshold, null, null, false);

function pointsUnder(box: Box, { view, points }: State): number {
  const radius = pointRadius(points.y.length);
  return points.x1.reduce((sum, x1, i) => {
    const [px, py] = toPixel(view, x1, points.x2[i]);
    const [dx, dy] = [
      Math.max(box.left - px, 0, px - box.left - box.width),
      Math.max(box.top - py, 0, py - box.top - box.height),
    ];
    return sum + (Math.hypot(dx, dy) < radius ? 1 : 0);
  }, 0);
}

const nowhere: Box = { left: -100, top: -100, width: 0, height: 0 };

/** The labels of a state, and how many overlaps of each kind they have. */
function measure(state: State, lines = linesIn(state)) {
  const { view, points, probe } = state;
  const around = { points: pointsInTheWay(view, points), optimum: [], probe };
  const boxes = createLabelPlacer()(lineLabelWishes(view, lines, around));
  const placed = [...boxes];
  const boundary = lines.contours
    .filter(({ isBoundary }) => isBoundary)
    .flatMap(({ path }) => piecesOf(path));
  const thin = lines.contours.filter(({ isBoundary }) => !isBoundary);
  const count = (isIt: (key: string, box: Box) => boolean) =>
    placed.filter(([key, box]) => isIt(key, box)).length;
  return {
    boxes,
    shown: lines.contours.some(({ isBoundary }) => isBoundary) ? boxes.has('boundary') : true,
    labels: count((key, box) => placed.some(([other, it]) => other !== key && overlap(box, it))),
    underArrow: pointsUnder(boxes.get('arrow') ?? nowhere, state),
    points: placed.reduce((sum, [, box]) => sum + pointsUnder(box, state), 0),
    boundaries: count((key, box) => key !== 'boundary' && boundary.some((piece) => crosses(box, piece))),
    arrows: count((_, box) => lines.arrow !== null && crosses(box, lines.arrow)),
    probes: count((_, box) => overlap(box, probe)),
    contours: count(
      (key, box) =>
        key !== 'boundary' &&
        key !== 'arrow' &&
        thin.some(
          ({ level, path }) => String(level) !== key && piecesOf(path).some((piece) => crosses(box, piece)),
        ),
    ),
    cut: count(
      (_, { left, top, width, height }) =>
        left < 0 || top < 0 || left + width > view.width || top + height > view.height,
    ),
  };
}

const clear = { shown: true, labels: 0, points: 0, boundaries: 0, arrows: 0, probes: 0, contours: 0, cut: 0 };
const fifty = (from: number, to: number, count: number) =>
  Array.from({ length: 50 }, () => randomState(between(from, to), count));

describe('the labels of the model’s lines', () => {
  it.each([
    [400, 820, 'a screen'],
    [280, 400, 'a phone'],
  ])(
    'stand on nothing but their own line, over fifty random states on planes of %i to %i px, as on %s',
    (from, to) => {
      const measured = fifty(from, to, 100).map((state) => measure(state));
      for (const each of measured) expect(each).toMatchObject({ ...clear, points: each.underArrow });
      // The length of the weights is always said: where nothing is clear, over a point or two.
      const crowded = measured.map(({ underArrow }) => underArrow).filter((count) => count > 0);
      expect(crowded.length).toBeLessThanOrEqual(4);
      expect(Math.max(0, ...crowded)).toBeLessThanOrEqual(2);
      // Labels are not just left out: there are the arrow's, the boundary's, and a contour's besides.
      expect(measured.reduce((sum, { boxes }) => sum + boxes.size, 0)).toBeGreaterThan(125);
    },
  );

  it('keep clear of each other, of lines and the probe also among a thousand points', () => {
    for (const state of fifty(400, 820, 1000)) {
      expect(measure(state)).toMatchObject({ ...clear, points: expect.any(Number) });
    }
  });

  it('stand on a curve where it is clear, over fifty random curved models', () => {
    let labels = 0;
    for (const state of fifty(400, 820, 100)) {
      const { view, threshold } = state;
      const parameters = Float64Array.from({ length: 6 }, () => between(-8, 8));
      const levels = levelsWith(threshold);
      const question = { view, parameters, threshold, levels, isShaded: false };
      const curves = curvesOf(question, sampleScores(view, parameters)).map((curve) => ({
        ...curve,
        transform: null,
      }));
      const lines = linesOf(view, parameters, threshold, curves, null, false);
      const { boxes, labels: onOthers, cut, probes, contours } = measure(state, lines);
      expect({ onOthers, cut, probes, contours }).toEqual({ onOthers: 0, cut: 0, probes: 0, contours: 0 });
      expect(boxes.has('arrow')).toBe(false);
      labels += boxes.size;
    }
    expect(labels).toBeGreaterThan(150);
  });

  it('move with their lines, and seldom jump', () => {
    const state = randomState(560, 100);
    const place = createLabelPlacer();
    const points = pointsInTheWay(state.view, state.points);
    let [before, jumps, moves]: [ReadonlyMap<string, Box>, number, number] = [new Map(), 0, 0];
    for (let frame = 0; frame < 400; frame++) {
      const angle = (frame / 400) * Math.PI;
      const [w1, w2] = [6 * Math.cos(angle), 6 * Math.sin(angle)];
      const lines = linesOf(state.view, Float64Array.of(w1, w2, -(w1 + w2) / 2), 0.5, null, null, false);
      const boxes = place(lineLabelWishes(state.view, lines, { points, optimum: [], probe: state.probe }));
      for (const [key, { left, top }] of boxes) {
        const old = before.get(key);
        if (!old) continue;
        moves++;
        if (Math.hypot(left - old.left, top - old.top) > 12) jumps++;
      }
      before = boxes;
    }
    expect(moves).toBeGreaterThan(800);
    expect(jumps / moves).toBeLessThan(0.06);
  });
});

it('has the path of a contour read once, and of one that stands elsewhere not at all', () => {
  const contour = { level: 0.5, path: 'M0,0L10,5L20,0', places: [], isBoundary: true };
  expect(piecesOn(contour)).toEqual(piecesOf(contour.path));
  expect(piecesOn(contour)).toBe(piecesOn(contour));
  expect(piecesOn({ ...contour, path: 'M0,0L1,1' })).toHaveLength(1);
  expect(piecesOn({ ...contour, transform: 'matrix(2,0,0,2,0,0)' })).toEqual([]);
});
