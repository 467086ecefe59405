import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../bridge/testing/fakeClock';
import { featureCount } from '../core/features/polynomial';
import { smallRandomStart } from '../core/model/initial';
import type { Goal, Segment } from './protocol';
import {
  anySettings,
  data,
  expectTruth,
  follow,
  openLoop,
  reach,
  run,
  sampleData,
  sampleSplit,
} from './testing/fixtures';
import { trainStraight } from './testing/straightRun';

describe('any sequence of commands', () => {
  const epochs = fc.integer({ min: 0, max: 120 });
  const command = fc.oneof(
    { weight: 3, arbitrary: epochs.map(reach) },
    {
      weight: 3,
      arbitrary: fc.tuple(epochs, fc.constantFrom(null, 20, 3000)).map(([n, pace]) => run(n, pace)),
    },
    { weight: 1, arbitrary: fc.constant<Goal>({ kind: 'idle' }) },
    {
      weight: 3,
      arbitrary: fc.record({
        settings: anySettings,
        seed: fc.option(fc.integer({ min: 1, max: 9 })),
        isSplit: fc.boolean(),
      }),
    },
    { weight: 4, arbitrary: fc.constant('paint' as const) },
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
  );

  it('shows at every epoch the bytes of a run straight to it', () => {
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 40, size: 'max' }),
        fc.constantFrom(2, 5, 4096),
        fc.constantFrom(0.1, 2, 9),
        anySettings,
        fc.record({ degree: fc.constantFrom(1, 3), isStandardized: fc.boolean() }),
        fc.boolean(),
        (commands, moments, tick, settings, made, isSplit) => {
          const clock = new FakeClock(tick);
          const loop = openLoop(clock, { limits: { moments, buckets: 8 } });
          const from = smallRandomStart(1, featureCount(2, { axes: 2, degree: made.degree }));
          const first = { since: 0, settings, data: { ...(isSplit ? sampleSplit(1) : data), ...made } };
          const revisions: Segment[] = [first];
          let segments: Segment[] = [first];
          let revision = 0;
          let seen = 0;
          let unpainted = 0;
          const check = () => {
            for (const frame of loop.frames().slice(seen)) {
              seen++;
              unpainted++;
              segments = follow(segments, { ...revisions[frame.revision], since: frame.since });
              expectTruth(frame, segments, from);
              expect(frame.furthest).toBeGreaterThanOrEqual(frame.epoch);
              if (frame.curve) expect(frame.curve.epochs).toBe(frame.furthest);
              if (frame.objectiveCurve) expect(frame.objectiveCurve.epochs).toBe(frame.furthest);
              if (frame.testCurve) expect(frame.testCurve.epochs).toBe(frame.furthest);
            }
          };
          const paint = () => {
            if (unpainted > 0) unpainted--;
            loop.paint();
            check();
          };
          loop.configure(1, 0, settings, first.data, from);
          for (const each of commands) {
            if (each === 'paint') paint();
            else if (typeof each === 'number') for (let i = 0; i < each; i++) clock.runNext();
            else if ('kind' in each) loop.pursue(each);
            else {
              const { seed, isSplit, settings: changed } = each;
              const sample = isSplit ? sampleSplit : sampleData;
              const points = seed === null ? null : { ...sample(seed, 3 + 5 * seed), ...made };
              const before = revisions[revision];
              revisions.push({ since: 0, settings: changed, data: points ?? before.data });
              loop.configure(1, ++revision, changed, points, from);
            }
            check();
          }
          const goalId = loop.pursue(reach(60));
          for (let i = 0; i < 2000 && (clock.runNext() || unpainted > 0); i++) paint();
          const settled = loop.replies[loop.replies.length - 1];
          const last = loop.frames()[loop.frames().length - 1];
          const { epoch } = trainStraight(from, segments, 60);
          const reason = epoch === 60 ? 'reached' : 'diverged';
          expect(settled).toMatchObject({ kind: 'settled', goalId, reason });
          expect(last).toMatchObject({ epoch, revision });
        },
      ),
      { numRuns: 60 },
    );
  }, 20_000);
});
