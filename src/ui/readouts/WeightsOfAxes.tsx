import { parameterText } from '../../messages/mathText';
import { words } from '../../messages/words';
import { selectColumnNames } from '../../store/selectors';
import { useLabState } from '../useLab';
import type { Best, Said, Sign } from './meaningFacts';
import { useEffects } from './useEffects';

/** What the weights of the features on the axes say, of a straight model. */
export function WeightsOfAxes({ said }: { said: Said }) {
  const names = useLabState(selectColumnNames);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const { weight } = useEffects();
  const { meaning, plane } = words;
  const { w1, w2, best1, best2 } = said;
  const right = names ? meaning.rightNamed(names.x1) : meaning.right;
  const up = names?.x2 ? meaning.upNamed(names.x2) : meaning.up;
  const sentences = (axis: 0 | 1, x: string, where: string, sign: Sign, best: Best) => {
    const w = parameterText(axis);
    return (
      <li>
        {meaning.weight[sign](w, x, where, weight[sign])} {best !== 'alike' && meaning.best[best](w)}
      </li>
    );
  };
  return (
    <>
      {sentences(0, plane.x1, right, w1, best1)}
      {hasVertical && sentences(1, plane.x2, up, w2, best2)}
    </>
  );
}
