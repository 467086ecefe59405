import { words as oneFeature } from '#words/oneFeatureMeaning';
import { logit } from '../../core/model/sigmoid';
import { formatNumber, formatShare } from '../../messages/format';
import { words } from '../../messages/words';
import type { Model } from '../../store/live';
import { selectColumnNames } from '../../store/selectors';
import { Interpolate } from '../kit/Interpolate';
import { useLab, useLabState } from '../useLab';
import { Readout } from './Readout';

type Sign = keyof typeof oneFeature.bias;

type Best = 'positive' | 'negative' | 'alike';

interface MeaningOfOneProps {
  w1: Sign;
  bias: Sign;
  best1: Best;
  bestBias: Best;
  isCurved: boolean;
  isUntrained: boolean;
}

/** The meaning of the weights of a model of x₁ alone. */
export function MeaningOfOne({ w1, bias, best1, bestBias, isCurved, isUntrained }: MeaningOfOneProps) {
  const { live, store } = useLab();
  const names = useLabState(selectColumnNames);
  const threshold = useLabState(({ tabs }) => tabs.threshold);
  const { meaning } = words;
  if (isCurved) return <p>{oneFeature.curved}</p>;
  if (isUntrained) return <p>{oneFeature.untrained}</p>;
  return (
    <ul>
      <li>
        {meaning.weight[1][w1](names ? meaning.rightNamed(names.x1) : meaning.right)}{' '}
        {best1 !== 'alike' && meaning.best[1][best1]}
      </li>
      <li>
        {oneFeature.bias[bias]} {bestBias !== 'alike' && meaning.best.bias[bestBias]} {oneFeature.biasDoes}
      </li>
      {w1 !== 'none' && (
        <>
          <li>
            <Interpolate
              sentence={(x1) =>
                threshold === 0.5
                  ? oneFeature.boundary(x1)
                  : oneFeature.boundaryAt(formatShare(threshold), x1)
              }
            >
              {[
                <Readout
                  key="boundary"
                  name="boundary-x1"
                  read={() => live.model && boundaryOf(live.model, store.getState().tabs.threshold)}
                  format={formatNumber}
                  className="meaning-number"
                />,
              ]}
            </Interpolate>
          </li>
          <li>{threshold === 0.5 ? oneFeature.steepness : oneFeature.steepnessElsewhere}</li>
        </>
      )}
    </ul>
  );
}

/** The one boundary of a straight model of x₁ alone: (ln(τ/(1−τ)) − b)/w₁. */
function boundaryOf({ own }: Model, threshold: number): number | null {
  const at = (logit(threshold) - own[1]) / own[0];
  return Number.isFinite(at) ? at : null;
}
