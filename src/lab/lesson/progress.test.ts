import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LessonProgress } from '../../store/lessonSlice';
import { readProgress } from './progress';

const done: LessonProgress = {
  line: {
    0: {
      guess: {
        kind: 'line',
        ends: [
          { x1: -1, x2: 0.5 },
          { x1: 1, x2: 0.25 },
        ],
      },
      isRight: true,
      isDone: true,
      numbers: { 'guess-loss': 0.45 },
    },
    1: { guess: { kind: 'choice', value: 2 }, isRight: false, hints: 2 },
    2: { guess: { kind: 'order', order: [2, 0, 1] } },
    3: { guess: { kind: 'place', at: { x1: 0.1, x2: 0.2 } } },
    4: { guess: { kind: 'curve', losses: [0.7, 0.5, 0.4] } },
    5: { guess: { kind: 'number', value: 0.8 } },
    6: { guess: { kind: 'band', x1: 0, low: -0.5, high: 0.25 } },
  },
};

describe('what was done in lessons', () => {
  it('comes back as it was kept', () => {
    expect(readProgress(JSON.stringify(done))).toEqual(done);
  });

  it('is nothing where nothing, or nothing that can be read, was kept', () => {
    for (const kept of [null, '', '{', 'null', '7', '[]', '"line"']) expect(readProgress(kept)).toEqual({});
  });

  it('leaves out what is not understood, and keeps the rest', () => {
    const kept = {
      line: { 0: { guess: { kind: 'riddle' }, isDone: true, numbers: { loss: 0.4, w1: 'x' } } },
    };
    expect(readProgress(JSON.stringify(kept))).toEqual({
      line: { 0: { isDone: true, numbers: { loss: 0.4 } } },
    });
    const half = { line: { 1: { guess: { kind: 'line', ends: [{ x1: 'a' }] }, isDone: 'yes' } } };
    expect(readProgress(JSON.stringify(half)).line[1].isDone).toBeUndefined();
  });

  it('is something whole whatever was kept, and the same when it is kept and read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (kept) => {
        const read = readProgress(kept);
        expect(readProgress(JSON.stringify(read))).toEqual(read);
      }),
    );
    const step = fc.record({
      guess: fc.record({
        kind: fc.constantFrom('choice', 'number', 'order', 'line', 'place', 'curve', 'x'),
        value: fc.anything(),
        order: fc.anything(),
        ends: fc.array(fc.anything()),
        at: fc.anything(),
        losses: fc.array(fc.anything()),
      }),
      isDone: fc.anything(),
      numbers: fc.anything(),
      hints: fc.anything(),
    });
    fc.assert(
      fc.property(step, (given) => {
        const kept = JSON.stringify({ line: { 0: given } });
        const { guess } = readProgress(kept).line[0];
        if (guess?.kind === 'line') for (const end of guess.ends) expect(Number.isFinite(end.x1)).toBe(true);
        if (guess?.kind === 'curve') expect(guess.losses.every(Number.isFinite)).toBe(true);
        if (guess && 'value' in guess) expect(Number.isFinite(guess.value)).toBe(true);
      }),
    );
  });
});
