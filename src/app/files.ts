import type { Files, LabParts } from '../ui/lab';

/** Stands where the real one comes. */
export function createFiles(_: LabParts): Files {
  const nothing = () => {};
  return {
    open: nothing,
    openText: nothing,
    openReal: nothing,
    read: nothing,
    accept: nothing,
    cancel: nothing,
    saveCsv: nothing,
  };
}
