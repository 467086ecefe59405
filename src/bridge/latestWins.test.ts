import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestWins } from './latestWins';

const keys = ['a', 'b', 'c'] as const;
type Key = (typeof keys)[number];

/** A queue of numbers, with what it has begun and replaced. */
function open(order?: readonly Key[]) {
  const begun: string[] = [];
  const replaced: number[] = [];
  const queue = latestWins<Key, number>({
    begin: (item, key) => begun.push(`${key}${item}`),
    onReplaced: (item) => replaced.push(item),
    ...(order ? { order } : {}),
  });
  return { queue, begun, replaced };
}

describe('the latest wins', () => {
  it('of each key, and the key that has waited longest comes first', () => {
    const { queue, begun, replaced } = open();
    queue.put('a', 1);
    queue.put('c', 2);
    queue.put('b', 3);
    queue.put('c', 4);
    expect(begun).toEqual(['a1']);
    for (let i = 0; i < 3; i++) queue.done();
    expect([begun, replaced]).toEqual([['a1', 'c4', 'b3'], [2]]);
    expect(queue.inFlight()).toBeNull();
  });

  it('in the order of the keys where there is one', () => {
    const { queue, begun } = open(['c', 'b', 'a']);
    for (const key of ['b', 'a', 'c'] as const) queue.put(key, 0);
    for (let i = 0; i < 3; i++) queue.done();
    expect(begun).toEqual(['b0', 'c0', 'a0']);
  });

  it('over one that came to nothing, which else is begun again', () => {
    const { queue, begun, replaced } = open();
    queue.put('a', 1);
    queue.retry();
    expect(begun).toEqual(['a1', 'a1']);
    queue.put('a', 2);
    queue.retry();
    expect([begun.at(-1), replaced]).toEqual(['a2', [1]]);
  });

  it('and neither what was withdrawn nor what was dropped is begun', () => {
    const { queue, begun, replaced } = open();
    for (const [i, key] of keys.entries()) queue.put(key, i);
    queue.withdraw('b');
    expect([queue.isWaiting('b'), queue.isWaiting('c')]).toEqual([false, true]);
    queue.clear();
    queue.done();
    expect([begun, replaced]).toEqual([['a0'], [2]]);
  });

  it('so that every item is done or replaced once, and the last of a key is done', () => {
    const step = fc.oneof(fc.constantFrom<Key | 'done' | 'retry'>(...keys, 'done', 'retry'));
    const orders = fc.constantFrom<readonly Key[] | undefined>(undefined, ['b', 'c', 'a']);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), orders, (steps, order) => {
        const { queue, replaced } = open(order);
        const done: number[] = [];
        const last = new Map<Key, number>();
        const finish = () => {
          const item = queue.inFlight()?.item;
          if (item !== undefined) done.push(item);
          queue.done();
        };
        for (const [i, each] of steps.entries()) {
          if (each === 'done') finish();
          else if (each === 'retry') queue.retry();
          else {
            queue.put(each, i);
            last.set(each, i);
          }
          if (keys.some((key) => queue.isWaiting(key))) expect(queue.inFlight()).not.toBeNull();
        }
        while (queue.inFlight()) finish();
        const puts = steps.flatMap((each, i) => (each === 'done' || each === 'retry' ? [] : [i]));
        expect([...done, ...replaced].sort((a, b) => a - b)).toEqual(puts);
        for (const item of last.values()) expect(done).toContain(item);
      }),
    );
  });
});
