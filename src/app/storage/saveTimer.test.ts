import { expect, test } from 'vitest';
import { FakeClock } from '../../bridge/testing/fakeClock';
import { type Change, createSaveTimer } from './saveTimer';

function timing() {
  const clock = new FakeClock();
  const saves: number[] = [];
  const timer = createSaveTimer(clock, () => saves.push(clock.time));
  /** Notes a change so many times, every so many milliseconds. */
  const goOn = (change: Change, count: number, interval: number) => {
    for (let i = 0; i < count; i++) {
      timer.note(change);
      clock.pass(interval);
    }
  };
  return { clock, saves, timer, goOn };
}

test('saves work once, a moment after the last of several changes', () => {
  const { clock, saves, goOn } = timing();
  goOn('page', 3, 100);
  clock.pass(10_000);
  expect(saves).toEqual([300]);
  goOn('page', 1, 10_000);
  expect(saves).toEqual([300, 10_450]);
});

test('saves work every 0.3 seconds while it goes on to change', () => {
  const { saves, goOn } = timing();
  goOn('page', 65, 10);
  expect(saves).toEqual([300, 600]);
});

test('saves the epoch half a second after training has come to rest, and every five seconds while it goes on', () => {
  const { clock, saves, goOn } = timing();
  goOn('epoch', 3, 100);
  clock.pass(10_000);
  expect(saves).toEqual([700]);
  goOn('epoch', 120, 100);
  expect(saves).toEqual([700, 15_300, 20_300]);
});

test('saves work as soon while training goes on as at rest', () => {
  const { saves, timer, goOn } = timing();
  goOn('epoch', 50, 16);
  timer.note('page');
  goOn('epoch', 50, 16);
  expect(saves).toEqual([950]);
});

test('saves nothing once told that all is saved', () => {
  const { clock, saves, timer } = timing();
  timer.note('page');
  timer.note('epoch');
  timer.clear();
  clock.pass(10_000);
  expect(saves).toEqual([]);
  expect(clock.pending).toBe(0);
});
