import { useMemo, useState } from 'react';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { selectIsShared } from '../../store/selectors';
import { SharedWeights } from '../insight/SharedWeights';
import { lazyView } from '../kit/lazyView';
import { useClassWords, useLab, useLabState, usePainter } from '../useLab';
import { type Plane, planeOf, type Said, saidOf, width } from './meaningFacts';
import { useEffects } from './useEffects';
import { WeightsOfAxes } from './WeightsOfAxes';

const MeaningOfOne = lazyView(() =>
  fetchPart(() => import('./MeaningOfOne')).then(({ MeaningOfOne }) => MeaningOfOne),
);
const Rarer = lazyView(() => fetchPart(() => import('./MeaningOfOne')).then(({ Rarer }) => Rarer));
const MeaningOfMany = lazyView(() =>
  fetchPart(() => import('./MeaningOfMany')).then(({ MeaningOfMany }) => MeaningOfMany),
);

/** The meaning of the weights, in words that follow the numbers. */
export function Meaning() {
  const { live } = useLab();
  const { points, home } = useLabState(({ dataset }) => dataset);
  const plane = useMemo(() => planeOf({ points, home }), [points, home]);
  // As one string, so that a frame which changes none of it renders nothing.
  const now = () => JSON.stringify(saidOf(live, plane));
  const [key, setKey] = useState(now);
  usePainter(() => setKey(now()));
  const isCurved = useLabState(({ settings }) => settings.degree > 1);
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const hasOthers = useLabState(({ dataset }) => dataset.points.others.length > 0);
  const isShared = useLabState(selectIsShared);
  const said = JSON.parse(key) as Said;
  const { w1, w2, bias } = said;
  const isUntrained = w1 === 'none' && w2 === 'none' && bias === 'none';
  const { meaning } = words;
  return (
    <section className="meaning" aria-labelledby="meaning-title">
      <h2 id="meaning-title">{words.sections.meaning}</h2>
      {said.isStart && !isUntrained && !isCurved && (
        <p>
          <Rarer about="start" />
        </p>
      )}
      {isStandardized && !hasOthers && !isUntrained && !isCurved && (
        <p>
          <Rarer about="original" />
        </p>
      )}
      {isShared && <SharedWeights />}
      {hasOthers && <MeaningOfMany said={said} plane={plane} />}
      {!hasOthers && !hasVertical && <MeaningOfOne said={said} />}
      {!hasOthers && hasVertical && isCurved && (
        <p>
          <Rarer about="curved" />
        </p>
      )}
      {!hasOthers && hasVertical && !isCurved && isUntrained && <p>{meaning.untrained}</p>}
      {!hasOthers && hasVertical && !isCurved && !isUntrained && <MeaningOfTwo said={said} plane={plane} />}
    </section>
  );
}

function MeaningOfTwo({ said, plane }: { said: Said; plane: Plane }) {
  const classes = useClassWords();
  const effects = useEffects();
  const isAlike = width(plane.x1) === width(plane.x2);
  const { meaning } = words;
  const { bias, stronger, bestBias } = said;
  return (
    <ul>
      <WeightsOfAxes said={said} />
      <li>{isAlike ? meaning.stronger[stronger] : <Rarer about={stronger} />}</li>
      <li>
        {meaning.bias[bias](effects.bias[bias])}{' '}
        {bestBias !== 'alike' && meaning.best[bestBias](meaning.bias.name)} {meaning.biasDoes}
      </li>
      <li>{isAlike ? meaning.arrow(classes[1]) : <Rarer about="arrow" />}</li>
    </ul>
  );
}
