import { describe, expect, it } from 'vitest';
import { createActions } from '../store/actions';
import { createLabStore } from '../store/store';
import type { Files } from '../ui/lab';
import { createLateFiles } from './lateFiles';
import { settled } from './testing/openFiles';

function openLate(...fetches: readonly (Files | Error)[]) {
  const store = createLabStore();
  const left = [...fetches];
  let count = 0;
  const files = createLateFiles({ actions: createActions(store) }, () => {
    count++;
    const next = left.shift();
    return next instanceof Error || !next ? Promise.reject(next) : Promise.resolve(next);
  });
  return { files, notice: () => store.getState().run.notice, fetches: () => count };
}

/** Files that write down what was asked of them. */
function listening(asked: string[]): Files {
  const hear = (verb: string) => () => void asked.push(verb);
  const verbs = [
    'open',
    'openText',
    'openReal',
    'read',
    'accept',
    'cancel',
    'saveCsv',
    'saveSession',
  ] as const;
  return Object.fromEntries(verbs.map((verb) => [verb, hear(verb)])) as unknown as Files;
}

describe('files fetched late', () => {
  it('fetches nothing before it is asked for something, and then once', async () => {
    const asked: string[] = [];
    const { files, fetches } = openLate(listening(asked));
    expect(fetches()).toBe(0);
    files.openText('1,2,0');
    files.accept();
    files.saveCsv();
    await settled();
    expect(asked).toEqual(['openText', 'accept', 'saveCsv']);
    expect(fetches()).toBe(1);
  });

  it('says what did not come of it where it cannot be fetched, and tries again when asked again', async () => {
    const asked: string[] = [];
    const { files, notice } = openLate(new Error('offline'), listening(asked));
    files.saveCsv();
    await settled();
    expect(notice()).toEqual({ kind: 'notSaved', detail: 'Error: offline' });
    files.saveCsv();
    await settled();
    expect(asked).toEqual(['saveCsv']);
  });
});
