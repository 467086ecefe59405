import { settled } from '../render/settled';
import type { LiveRace } from '../store/liveRace';
import type { LabParts, Race } from '../ui/lab';

/** The work of a race. `beforePaint` is to be called on each frame, ahead of all that paints what is live. */
export interface FetchedRace extends Omit<Race, 'live'> {
  beforePaint(): void;
}

/**
 * A race whose work is fetched when its view is first opened. What is asked until then is done in its order; where it
 * cannot be fetched, the page says so.
 */
export function createLateRace(
  { store, actions, frames }: Omit<LabParts, 'live'>,
  fetchRace: (live: LiveRace) => Promise<FetchedRace>,
): Race {
  const live: LiveRace = { lanes: [] };
  let fetched: Promise<FetchedRace> | null = null;
  let beforePaint = () => {};

  function ask(task: (race: FetchedRace) => void): void {
    fetched ??= settled.during(
      fetchRace(live).then((race) => {
        beforePaint = race.beforePaint;
        return race;
      }),
    );
    fetched.then(task, () => {
      fetched = null;
      actions.setRun({ notice: { kind: 'partMissing' } });
    });
  }
  store.subscribe(({ view }, before) => {
    if (view.tab === 'runs' && before.view.tab !== 'runs') ask(() => {});
  });
  // Here and not once it is fetched: what came since the last frame is painted by those who subscribe after this.
  frames.subscribe(() => beforePaint());
  return {
    live,
    pin: () => ask((race) => race.pin()),
    start: () => ask((race) => race.start()),
    pause: () => ask((race) => race.pause()),
    reset: () => ask((race) => race.reset()),
  };
}
