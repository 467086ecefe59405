import type { PartName } from '../lessons/partNames';
import { useLabState } from './useLab';

/** True where the page's address or the lesson leaves a part out; what is hidden by the style alone need not ask. */
export const useIsHidden = (name: PartName): boolean =>
  useLabState(({ shell }) => shell.hidden.includes(name));
