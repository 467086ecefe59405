import { describe, expect, it } from 'vitest';
import { createActions } from '../store/actions';
import { createLabStore } from '../store/store';
import { createLateRace, type FetchedRace } from './lateRace';
import { testFrames } from './testing/frames';
import { settled } from './testing/openFiles';

function openLate(...fetches: readonly (FetchedRace | Error)[]) {
  const store = createLabStore();
  const actions = createActions(store);
  const due: (() => void)[] = [];
  const frames = testFrames((paint) => due.push(paint));
  const left = [...fetches];
  let count = 0;
  const race = createLateRace({ store, actions, frames }, () => {
    count++;
    const next = left.shift();
    return next instanceof Error || !next ? Promise.reject(next) : Promise.resolve(next);
  });
  const paint = () => due.shift()?.();
  return { race, actions, frames, paint, notice: () => store.getState().run.notice, fetches: () => count };
}

/** A race that writes down what was asked of it. */
function listening(asked: string[]): FetchedRace {
  const hear = (verb: string) => () => void asked.push(verb);
  const verbs = ['pin', 'start', 'pause', 'reset', 'beforePaint'] as const;
  return Object.fromEntries(verbs.map((verb) => [verb, hear(verb)])) as unknown as FetchedRace;
}

describe('a race fetched late', () => {
  it('is fetched once, when its view is opened, and does in order what it was asked until then', async () => {
    const asked: string[] = [];
    const { race, actions, fetches } = openLate(listening(asked));
    actions.setView({ tab: 'metrics' });
    expect(fetches()).toBe(0);
    actions.setView({ tab: 'runs' });
    expect(fetches()).toBe(1);
    race.pin();
    race.start();
    await settled();
    expect(asked).toEqual(['pin', 'start']);
    expect(fetches()).toBe(1);
  });

  it('comes on each frame ahead of what was there to paint before it', async () => {
    const asked: string[] = [];
    const { actions, frames, paint } = openLate(listening(asked));
    frames.subscribe(() => asked.push('view'));
    paint();
    actions.setView({ tab: 'runs' });
    await settled();
    frames.invalidate();
    paint();
    expect(asked).toEqual(['view', 'beforePaint', 'view']);
  });

  it('says where it cannot be fetched, and tries again when asked again', async () => {
    const asked: string[] = [];
    const { race, actions, notice, fetches } = openLate(new Error('offline'), listening(asked));
    actions.setView({ tab: 'runs' });
    await settled();
    expect(notice()).toEqual({ kind: 'partMissing' });
    expect(fetches()).toBe(1);
    race.pin();
    await settled();
    expect(asked).toEqual(['pin']);
  });
});
