import { words as oneFeature } from '#words/oneFeatureMeaning';
import { logit } from '../../core/model/sigmoid';
import { formatNumber, formatShare } from '../../messages/format';
import { words } from '../../messages/words';
import type { Model } from '../../store/live';
import { Interpolate } from '../kit/Interpolate';
import { useClassWords, useLab, useLabState } from '../useLab';
import type { Said } from './meaningFacts';
import { Readout } from './Readout';
import { useEffects } from './useEffects';
import { WeightsOfAxes } from './WeightsOfAxes';

/** A sentence of what no first visit shows: of the start, of curved models, of standardized features, and of axes with different scales. */
export function Rarer({ about }: { about: Said['stronger'] | 'start' | 'original' | 'curved' | 'arrow' }) {
  const classes = useClassWords();
  return about === 'arrow' ? oneFeature.rarer.arrow(classes[1]) : oneFeature.rarer[about];
}

/** The meaning of the weights of a model of x₁ alone. */
export function MeaningOfOne({ said: { w1, bias, bestBias }, said }: { said: Said }) {
  const { live, store } = useLab();
  const isCurved = useLabState(({ settings }) => settings.degree > 1);
  const effects = useEffects();
  const threshold = useLabState(({ tabs }) => tabs.threshold);
  const { meaning } = words;
  if (isCurved) return <p>{oneFeature.curved}</p>;
  if (w1 === 'none' && bias === 'none') return <p>{oneFeature.untrained}</p>;
  return (
    <ul>
      <WeightsOfAxes said={said} />
      <li>
        {oneFeature.bias[bias](effects.bias[bias])}{' '}
        {bestBias !== 'alike' && meaning.best[bestBias](meaning.bias.name)} {oneFeature.biasDoes}
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

/** The one boundary of a straight model with x₁ alone on the plane: (ln(τ/(1−τ)) − b)/w₁, with the other features held in b. */
export function boundaryOf({ parameters }: Model, threshold: number): number | null {
  const at = (logit(threshold) - parameters[parameters.length - 1]) / parameters[0];
  return Number.isFinite(at) ? at : null;
}
