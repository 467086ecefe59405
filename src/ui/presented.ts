import { useMedia } from './kit/useMedia';
import { useLabState } from './useLab';

/** Windows that have room for the page in presentation size; none of them has one column. */
export const presentable =
  '(min-width: 1240px) and (min-height: 560px), (min-width: 1000px) and (min-aspect-ratio: 1001/1000) and (min-height: 560px)';

/** True where the page stands in presentation size: that is wanted, and the window has room for it. */
export function useIsPresented(): boolean {
  const isWanted = useLabState(({ shell }) => shell.isPresenting);
  return useMedia(presentable) && isWanted;
}
