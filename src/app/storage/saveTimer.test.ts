import { expect, test } from 'vitest';
import { FakeClock } from '../../trainer/testing/fakeClock';
import { createSaveTimer } from './saveTimer';

function timing() {
  const clock = new FakeClock();
  const saves: number[] = [];
  return { clock, saves, timer: createSaveTimer(clock, () => saves.push(clock.time)) };
}

test('saves once, half a second after the last of several changes', () => {
  const { clock, saves, timer } = timing();
  for (let i = 0; i < 4; i++) {
    timer.note();
    clock.pass(300);
  }
  clock.pass(10_000);
  expect(saves).toEqual([1400]);
  timer.note();
  clock.pass(10_000);
  expect(saves).toEqual([1400, 11_700]);
});

test('saves every five seconds while changes go on', () => {
  const { clock, saves, timer } = timing();
  for (let i = 0; i < 120; i++) {
    timer.note();
    clock.pass(100);
  }
  expect(saves).toEqual([5000, 10_000]);
});

test('saves nothing once told that all is saved', () => {
  const { clock, saves, timer } = timing();
  timer.note();
  timer.clear();
  clock.pass(10_000);
  expect(saves).toEqual([]);
  expect(clock.pending).toBe(0);
});
