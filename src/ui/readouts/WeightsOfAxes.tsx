import { words } from '../../messages/words';
import { selectColumnNames } from '../../store/selectors';
import { useLabState } from '../useLab';
import type { Said } from './meaningFacts';
import { useEffects } from './useEffects';

/** What the weights of the features on the axes say, of a straight model. */
export function WeightsOfAxes({ said }: { said: Said }) {
  const names = useLabState(selectColumnNames);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const { weight } = useEffects();
  const { meaning } = words;
  const { w1, w2, best1, best2 } = said;
  const right = names ? meaning.rightNamed(names.x1) : meaning.right;
  const up = names?.x2 ? meaning.upNamed(names.x2) : meaning.up;
  return (
    <>
      <li>
        {meaning.weight[1][w1](right, weight[w1])} {best1 !== 'alike' && meaning.best[1][best1]}
      </li>
      {hasVertical && (
        <li>
          {meaning.weight[2][w2](up, weight[w2])} {best2 !== 'alike' && meaning.best[2][best2]}
        </li>
      )}
    </>
  );
}
