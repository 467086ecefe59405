/** What a lesson's view cannot be: the person's own, and what a step says otherwise. */
export const notPut: readonly string[] = ['hasSingleKeys', 'areKeysHidden', 'brushSize', 'lesson'];
