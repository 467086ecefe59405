import type { Lab } from '../../lab/ports';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { selectClassWords } from '../../store/selectors';

/** Says what keys change that no control in focus tells of: undo, redo, and the class to add. Returns the way to stop. */
export function speakOfChanges({ store }: Lab, speak: (sentence: string) => void): () => void {
  return store.subscribe(({ run, plane, dataset }, before) => {
    if (run.stepped && run.stepped !== before.run.stepped) {
      speak(words.plane[run.stepped.kind](formatCount(dataset.points.y.length)));
    }
    // The choice itself is read out by whoever presses it.
    const isChosen = document.activeElement?.matches('[type=radio]') ?? false;
    if (plane.classToAdd !== before.plane.classToAdd && !isChosen)
      speak(words.plane.classToAdd(selectClassWords({ dataset })[plane.classToAdd]));
  });
}
