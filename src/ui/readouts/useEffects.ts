import { words } from '../../messages/words';
import { selectClassNames } from '../../store/selectors';
import { useClassWords, useLabState } from '../useLab';
import type { Sign } from './meaningFacts';

/** What a weight or bias of this sign does to the probability, as a part of a sentence; of nothing where it is about zero. */
type Effect = Readonly<Record<Sign, string>>;

/**
 * The effects of weights and of a bias, by the classes' names. Where class 0 is several labels of the file it has no name, and what
 * makes it likelier is said to make class 1 less likely.
 */
export function useEffects(): { readonly weight: Effect; readonly bias: Effect } {
  const classes = useClassWords();
  const isSeveral = useLabState((state) => selectClassNames(state)?.class0 === null);
  const { likelier, lessLikely, leansTo, leansAway } = words.meaning;
  return {
    weight: {
      positive: likelier(classes[1]),
      negative: isSeveral ? lessLikely(classes[1]) : likelier(classes[0]),
      none: '',
    },
    bias: {
      positive: leansTo(classes[1]),
      negative: isSeveral ? leansAway(classes[1]) : leansTo(classes[0]),
      none: '',
    },
  };
}
