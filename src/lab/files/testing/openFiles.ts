import type { Lesson } from '../../../lessons/schema';
import type { Job, Reply } from '../../../loader/protocol';
import { type LoaderWorker, loaderWorker } from '../../../loader/testing/loaderWorker';
import { createActions } from '../../../store/actions';
import { createLiveRun } from '../../../store/live';
import { createLabStore } from '../../../store/store';
import { createPageStates } from '../../pageState/pageState';
import { createFiles } from '../files';

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Waits until all that can go on without a loader has done so. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A file whose bytes are at hand at once. */
export function file(): Blob {
  const { buffer } = encode('a,b,c');
  return Object.assign(new Blob([buffer]), { arrayBuffer: () => Promise.resolve(buffer), slice: file });
}

/** The store and its files, with fake loaders and with what is saved kept. */
export function openLab() {
  const store = createLabStore();
  const actions = createActions(store);
  const loaders: LoaderWorker[] = [];
  const saved: { text: string; name: string }[] = [];
  const sessions: Blob[] = [];
  const outside = {
    spawn(): LoaderWorker {
      const loader = loaderWorker();
      loaders.push(loader);
      return loader;
    },
    fetchFile: (_: string): Promise<Blob> => Promise.resolve(file()),
    save(content: Blob | Uint8Array, name: string): void {
      if (content instanceof Blob) sessions.push(content);
      else saved.push({ text: new TextDecoder().decode(content), name });
    },
  };
  /** Stands for the trainer: the epoch that points and settings lead to, and those it was sent to. */
  const training = { epoch: 0, isQuick: true, sentTo: [] as number[] };
  const live = createLiveRun();
  const pageStates = createPageStates(
    { store, actions },
    {
      repeatableEpoch: () => training.epoch,
      trainTo(epoch) {
        training.sentTo.push(epoch);
        return training.isQuick;
      },
    },
  );
  const lessons: Lesson[] = [];
  const openLesson = (own: Lesson) => void lessons.push(own);
  const files = createFiles({ store, actions, live, pageStates, openLesson }, outside);
  /** Lets the newest loader, which is to have a job of this kind, give this answer. */
  async function answer(kind: Job['kind'], reply: Extract<Reply, { kind: 'done' }>['answer']): Promise<void> {
    await settled();
    const loader = loaders[loaders.length - 1];
    const job = loader.received.at(-1)?.kind;
    if (job !== kind) throw new Error(`the job is ${job}, not ${kind}`);
    loader.say({ kind: 'done', answer: reply });
    await settled();
  }
  const importing = () => store.getState().load.importing;
  return {
    store,
    actions,
    live,
    files,
    training,
    loaders,
    saved,
    sessions,
    outside,
    lessons,
    importing,
    answer,
  };
}
