import { expect, it } from 'vitest';
import type { Bands } from '../../../render/charts/surfaceBands';
import { sayMap, sayPlace, sayStart, sayWhere } from './sentences';
import type { SurfaceModel } from './surfaceModel';

const place = { x: 0.05, y: -2 };

/** A model of w₁ and b whose loss is 0.5 everywhere. */
function modelWith(more: Partial<Record<'now' | 'optimum', typeof place | null>> = {}): SurfaceModel {
  return {
    axes: () => [0, 1],
    parameters: () => [{ symbol: 'w₁' }, { symbol: 'b' }],
    lossOf: () => 0.5,
    window: { now: () => ({ x: { min: -1, max: 1 }, y: { min: -3, max: 3 } }) },
    runs: () => ({
      paths: [
        { name: 'Run 2', places: [place] },
        { name: 'Run 3', places: [] },
      ],
    }),
    now: () => more.now ?? null,
    optimum: () => more.optimum ?? null,
  } as unknown as SurfaceModel;
}

it('says a place with both parameters, small ones by the digits that they have', () => {
  for (const say of [sayWhere, sayPlace, sayStart]) {
    expect(say(modelWith(), place)).toContain('w₁');
    expect(say(modelWith(), place)).toContain('0.05');
    expect(say(modelWith(), place)).toContain('−2.000');
  }
  expect(sayPlace(modelWith(), place)).toContain('0.5000');
  expect(sayPlace({ ...modelWith(), lossOf: () => null } as SurfaceModel, place)).toContain('–');
  expect(sayWhere(modelWith(), { x: 0, y: 12 })).toContain('0.000');
});

it('says the whole picture: its window, where the run stands, other runs, and the best', () => {
  const bands = { low: 0.4, high: 2 } as Bands;
  const frame = { epoch: 30, objective: 0.45 };
  const all = sayMap(modelWith({ now: place, optimum: { x: 1, y: 1 } }), bands, frame);
  for (const part of ['0.4000', '2.0000', '30', '0.4500', 'Run 2', '1.000']) expect(all).toContain(part);
  expect(all).not.toContain('Run 3');
  const bare = sayMap(modelWith(), bands, null);
  expect(bare).not.toContain('30');
  expect(sayMap(modelWith(), null, frame)).not.toContain('0.4500');
});
