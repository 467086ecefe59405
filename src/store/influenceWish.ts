import type { LabState } from './state';

/** True while it is looked at what single points do to the best weights. */
export const isInfluenceWanted = ({ tabs, shell }: Pick<LabState, 'tabs' | 'shell'>): boolean =>
  (tabs.tab === 'inference' || tabs.inference?.markSize !== undefined) &&
  !shell.hidden.includes('best-possible-weights');
