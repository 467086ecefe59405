import { describe, expect, it } from 'vitest';
import { createLiveRun, modelWith } from '../../store/live';
import type { Frame } from '../../trainer/protocol';
import { createShown } from './shown';

const slice = (...held: number[]) => ({ hasVertical: true, held });
const frame = {
  ...{ runId: 1, revision: 0, since: 0, curve: null, trace: null, standardization: null },
  parameters: Float64Array.of(1, 2, 3, 4),
} as unknown as Frame;

describe('a model that is shown', () => {
  it('is held elsewhere with the plane', () => {
    const live = createLiveRun();
    const shown = createShown(live);
    shown.takeFrame(frame, slice(10));
    expect([...(live.model?.parameters ?? [])]).toEqual([1, 2, 34]);
    shown.hold([20]);
    expect([...(live.model?.parameters ?? [])]).toEqual([1, 2, 64]);
  });

  it('is gone as soon as the points have another number of features, and so is a line made by hand', () => {
    const live = createLiveRun();
    const shown = createShown(live);
    shown.takeFrame(frame, slice(10));
    shown.layHand({ model: modelWith(Float64Array.of(5, 6, 7, 8), slice(10)), frame: (under) => under });
    shown.hold([]);
    expect(live.model).toBeNull();
    shown.takeFrame({ ...frame, parameters: Float64Array.of(1, 2, 4) }, slice());
    expect([...(live.model?.own ?? [])]).toEqual([1, 2, 4]);
  });
});
