import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusion } from '../core/metrics/confusion';
import { createOutcomeFinder, type Outcome, type OutcomeQuestion } from './outcomes';

const outcomes = ['tp', 'fp', 'tn', 'fn'] as const satisfies readonly Outcome[];
const own = Float64Array.of(1.5, -1, 0.25);
const model = { own, parameters: own, axes: own, others: new Float64Array(0) };
const point = fc.record({
  x1: fc.integer({ min: -9, max: 9 }),
  x2: fc.integer({ min: -9, max: 9 }),
  y: fc.constantFrom(0, 1),
  isTest: fc.constantFrom(0, 1),
});
type Point = { x1: number; x2: number; y: number; isTest: number };
const sampleOf = (list: readonly Point[]) => ({
  x1: Float64Array.from(list, ({ x1 }) => x1),
  x2: Float64Array.from(list, ({ x2 }) => x2),
  y: Uint8Array.from(list, ({ y }) => y),
  others: [],
});
const base = { part: 'training', isTest: null, model, threshold: 0.5 } as const;

describe('an outcome finder', () => {
  it('finds for each part as many points of each outcome as are counted there', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.constantFrom('training', 'test'),
        (list, threshold, part) => {
          const isTest = Uint8Array.from(list, (one) => one.isTest);
          const counts = confusion(
            sampleOf(list.filter((one) => one.isTest === (part === 'test' ? 1 : 0))),
            model,
            threshold,
          );
          const points = sampleOf(list);
          const finder = createOutcomeFinder();
          for (const outcome of outcomes) {
            const question = { points, isTest, part, model, threshold, outcome } as OutcomeQuestion;
            const found = finder.find(question) ?? [];
            expect(found.length).toBe(counts[outcome]);
            for (const i of found) {
              expect([points.y[i], isTest[i]]).toEqual([
                outcome === 'tp' || outcome === 'fn' ? 1 : 0,
                part === 'test' ? 1 : 0,
              ]);
            }
          }
        },
      ),
    );
  });

  const many = sampleOf(Array.from({ length: 100 }, (_, i) => ({ x1: i - 50, x2: 0, y: i % 2, isTest: 0 })));

  it('goes through many points a part at a time and then keeps the very same answer', () => {
    const finder = createOutcomeFinder(120);
    const question = { ...base, points: many, outcome: 'tp' } as const;
    expect([finder.find(question), finder.isExact]).toEqual([null, false]);
    expect(finder.find(question)).toBeNull();
    const found = finder.find(question);
    expect([found?.length, finder.isExact]).toEqual([25, true]);
    expect(finder.find({ ...question })).toBe(found);
  });

  it('answers with the last threshold while another is looked at, and with nothing for another cell', () => {
    const finder = createOutcomeFinder(120);
    const question = { ...base, points: many, outcome: 'tp' } as const;
    for (let i = 0; i < 3; i++) finder.find(question);
    const other = { ...question, threshold: 0.99 };
    expect([finder.find(other)?.length, finder.isExact]).toEqual([25, false]);
    finder.find(other);
    expect([finder.find(other)?.length, finder.isExact]).toEqual([24, true]);
    expect(finder.find({ ...other, outcome: 'fp' })).toBeNull();
  });
});
