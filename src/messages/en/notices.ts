/** Failures of the page, its training or its files, and what to do. */
export const words = {
  lessonMissing:
    'There is no lesson of that name here. It may be of a newer version: reload the page, or choose one under Lessons.',
  unknownParts: (names: string) =>
    `The address asks to show or hide what this page does not have: ${names}. Everything else in it was heeded.`,
  restarted:
    'The training worker had stopped and was replaced. Nothing was lost; training goes on where it was.',
  noWorker:
    'This browser could not start the training worker, so nothing can be trained here. Reload the page, or try another browser.',
  failed:
    'The training stopped with an error. Your points and settings are safe. Press Reset to start it again.',
  loadFailed: 'The new points could not be made. The points you had are still here. Please try again.',
  notRead: 'The file could not be read because of an error in this page. Nothing was changed. Try it again.',
  notFetched: 'The data set could not be loaded. Check the connection and try again. Nothing was changed.',
  notSaved: 'The file could not be saved because of an error in this page. Try it again.',
  adjusted:
    'Some of what was opened was out of range or unknown. It was put in range; please look at the settings.',
  notTrained:
    'Training to the epoch that was saved would take long, so it stands at epoch 0. Press Train to go on.',
  noPicture: 'The picture could not be made by this browser. Try the other format.',
} as const;
