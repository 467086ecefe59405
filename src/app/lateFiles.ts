import { settled } from '../render/settled';
import type { Files, LabParts } from '../ui/lab';

/**
 * Files whose work is fetched when it is first asked for. What is asked until then is done in its order; where it cannot be
 * fetched, the page says that nothing came of it.
 */
export function createLateFiles(
  { actions }: Pick<LabParts, 'actions'>,
  fetchFiles: () => Promise<Files>,
): Files {
  let fetched: Promise<Files> | null = null;

  function ask(kind: 'notRead' | 'notFetched' | 'notSaved', task: (files: Files) => void): void {
    fetched ??= settled.during(fetchFiles());
    fetched.then(task, (error) => {
      fetched = null;
      actions.setRun({ notice: { kind, detail: String(error) } });
    });
  }
  return {
    open: (file, name) => ask('notRead', (files) => files.open(file, name)),
    openText: (text) => ask('notRead', (files) => files.openText(text)),
    openReal: (kind) => ask('notFetched', (files) => files.openReal(kind)),
    read: (reading) => ask('notRead', (files) => files.read(reading)),
    accept: () => ask('notRead', (files) => files.accept()),
    cancel: () => ask('notRead', (files) => files.cancel()),
    saveCsv: () => ask('notSaved', (files) => files.saveCsv()),
    saveSession: () => ask('notSaved', (files) => files.saveSession()),
  };
}
