import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWitness } from './witness';

/**
 * A worker asked for a sign of life that comes after so many milliseconds, on a machine that gives a second one its sign so many
 * after it was started; null: never. Says when the first is taken for dead, and how many others are left.
 */
function watch(sign: number | null, start: number | null): { deadAt: number | null; left: number } {
  let time = 0;
  let deadAt: number | null = null;
  let left = 0;
  const tasks: { at: number; run: () => void }[] = [];
  const later = (milliseconds: number, run: () => void) => {
    const task = { at: time + milliseconds, run };
    tasks.push(task);
    return () => {
      if (tasks.includes(task)) tasks.splice(tasks.indexOf(task), 1);
    };
  };
  const witness = createWitness({
    later,
    summon(onSign) {
      left++;
      if (start !== null) later(start, onSign);
      return { terminate: () => left-- };
    },
    onDead: () => {
      deadAt = time;
    },
  });
  witness.ask();
  if (sign !== null) later(sign, witness.dismiss);
  while (tasks.length > 0) {
    tasks.sort((a, b) => a.at - b.at);
    const [next] = tasks.splice(0, 1);
    time = next.at;
    next.run();
  }
  return { deadAt, left };
}

test('a dead worker is known as soon as another has started', () => {
  expect(watch(null, 150)).toEqual({ deadAt: 450, left: 0 });
});

test('a living worker is never taken for dead that answers before another would, however slow the machine is', () => {
  const times = fc.tuple(fc.nat(60_000), fc.nat(60_000));
  fc.assert(
    fc.property(times, ([sign, more]) => {
      expect(watch(sign, Math.max(0, sign - 300) + more + 1)).toEqual({ deadAt: null, left: 0 });
    }),
  );
});

test('nothing is known where no other worker can be had, or none answers', () => {
  expect(watch(null, null)).toEqual({ deadAt: null, left: 1 });
  const witness = createWitness({
    later: (_, task) => {
      task();
      return () => {};
    },
    summon: () => {
      throw new Error('no workers here');
    },
    onDead: () => expect.fail('nobody has died'),
  });
  expect(witness.ask).not.toThrow();
});
