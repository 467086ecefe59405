import type { Exports, LabParts } from '../ui/lab';

/** Exports whose work is fetched when it is asked for; where it cannot be, the page says that nothing was saved. */
export function createLateExports(
  { actions }: Pick<LabParts, 'actions'>,
  fetchExports: () => Promise<Exports>,
): Exports {
  function ask(task: (exports: Exports) => void): void {
    fetchExports().then(task, (error) => {
      actions.setRun({ notice: { kind: 'notSaved', detail: String(error) } });
    });
  }
  return {
    saveModel: () => ask((exports) => exports.saveModel()),
    saveHistory: () => ask((exports) => exports.saveHistory()),
    saveTable: (rows, title) => ask((exports) => exports.saveTable(rows, title)),
    saveProgram: (text, name) => ask((exports) => exports.saveProgram(text, name)),
  };
}
