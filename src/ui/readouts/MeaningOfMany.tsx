import { useState } from 'react';
import { words as manyFeatures } from '#words/manyFeatures';
import { shorten } from '../../csv/shorten';
import { formatCount, formatNumber, formatShare, pluralOf } from '../../messages/format';
import { words } from '../../messages/words';
import { selectReferences } from '../../store/parameterTexts';
import { selectFeatureNames, selectOthers } from '../../store/selectors';
import { Interpolate } from '../kit/Interpolate';
import { useClassWords, useLab, useLabState, usePainter } from '../useLab';
import { boundaryOf } from './MeaningOfOne';
import type { Plane, Said } from './meaningFacts';
import { type SaidOfOthers, saidOfOthers } from './othersFacts';
import { Readout } from './Readout';
import { useEffects } from './useEffects';
import { WeightsOfAxes } from './WeightsOfAxes';

const many = manyFeatures.meaning;

/** The meaning of the weights where some features are on no axis: all that follow a table's columns, the strongest in words. */
export function MeaningOfMany({ said, plane }: { said: Said; plane: Plane }) {
  const { live, store } = useLab();
  const now = () => JSON.stringify(saidOfOthers(store.getState(), live, plane));
  const [key, setKey] = useState(now);
  usePainter(() => setKey(now()));
  const others = JSON.parse(key) as SaidOfOthers;
  const isCurved = useLabState(({ settings }) => settings.degree > 1);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const classes = useClassWords();
  const { w1, w2, bias } = said;
  const isTiny = others.told.every(({ sign }) => sign === 'none');
  if (!isCurved && isTiny && w1 === 'none' && w2 === 'none' && bias === 'none')
    return <p>{many.untrained}</p>;
  return (
    <>
      {isStandardized && <p>{many.original}</p>}
      {isCurved && <p>{many.curved}</p>}
      <p>{many.allElse}</p>
      <ul>
        {!isCurved && <WeightsOfAxes said={said} />}
        <Others said={others} />
        <Strongest places={others.strongest} />
        {!isCurved && <Bias said={said} />}
        {!isCurved && <li>{hasVertical ? many.slice : many.sliceOfOne}</li>}
        {!isCurved && hasVertical && <li>{many.arrow(classes[1])}</li>}
        {!isCurved && !hasVertical && w1 !== 'none' && <Boundary />}
      </ul>
    </>
  );
}

/** A sentence for each of the strongest features on no axis, and how many more there are. */
function Others({ said: { told, more } }: { said: SaidOfOthers }) {
  const features = useLabState(selectOthers);
  const references = useLabState(selectReferences);
  const effects = useEffects();
  return (
    <>
      {told
        .filter(({ at }) => at < features.length)
        .map(({ at, sign, best }) => {
          const name = shorten(features[at].name);
          const reference = references[at];
          const likelier = effects.weight[sign];
          return (
            <li key={at}>
              {reference === null
                ? many.number[sign](name, likelier)
                : many.level[sign](name, likelier, shorten(reference))}{' '}
              {best !== 'alike' && many.otherWay}
            </li>
          );
        })}
      {more > 0 && <li>{pluralOf(many.more, more)(formatCount(more))}</li>}
    </>
  );
}

function Strongest({ places }: { places: readonly number[] }) {
  const names = useLabState(selectFeatureNames);
  const [first, second] = places.map((place) => shorten(names.at(place) ?? ''));
  if (first === undefined) return null;
  return <li>{second === undefined ? many.strongest(first) : many.strongestTwo(first, second)}</li>;
}

/** Of how many columns of texts the reference is named. */
const namedReferences = 3;

function Bias({ said: { bias, bestBias } }: { said: Said }) {
  const references = useLabState(selectReferences);
  const effects = useEffects();
  const different = [...new Set(references)].flatMap((reference) =>
    reference === null ? [] : [shorten(reference)],
  );
  const named = different.slice(0, namedReferences);
  if (different.length > named.length) named.push('…');
  const where = named.length === 0 ? many.zero : many.zeroAnd(named.join(', '));
  return (
    <li>
      {many.bias[bias](where, effects.bias[bias])}{' '}
      {bestBias !== 'alike' && words.meaning.best[bestBias](words.meaning.bias.name)}
    </li>
  );
}

/** Where the probability of a model with one feature on the plane is the threshold. */
function Boundary() {
  const { live, store } = useLab();
  const threshold = useLabState(({ tabs }) => tabs.threshold);
  const [name] = useLabState(selectFeatureNames);
  return (
    <li>
      <Interpolate sentence={(value) => many.boundary(formatShare(threshold), shorten(name), value)}>
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
  );
}
