import { lazy, useMemo, useState } from 'react';
import { type Domain, domainOf } from '../../core/data/domain';
import { words } from '../../messages/words';
import type { Model } from '../../store/live';
import { selectColumnNames } from '../../store/selectors';
import { Later } from '../kit/Later';
import { useLab, useLabState, usePainter } from '../lab';

const MeaningOfOne = lazy(() =>
  import('./MeaningOfOne').then(({ MeaningOfOne }) => ({ default: MeaningOfOne })),
);

/** Below this an effect is called none: it moves the probability by less than a percent. */
const faint = { weight: 0.044, bias: 0.02 };

type Sign = 'positive' | 'negative' | 'none';
type Stronger = '1' | '2' | 'same';

const signOf = (value: number, limit: number): Sign =>
  Math.abs(value) < limit ? 'none' : value > 0 ? 'positive' : 'negative';

const width = ({ min, max }: Domain) => max - min;

interface Plane {
  readonly x1: Domain;
  readonly x2: Domain;
}

/** The limits of the plane, as far as the points reach. */
function usePlane(): Plane {
  const { points, home } = useLabState(({ dataset }) => dataset);
  return useMemo(
    () => ({ x1: domainOf(points.x1, home.x1), x2: domainOf(points.x2, home.x2) }),
    [points, home],
  );
}

/**
 * The sentences for a model, as one string so that a frame which changes none of them renders nothing. A weight is judged
 * by what it does across the plane: for a feature of large numbers a small weight does much.
 */
function meaningKey(model: Model | null, { x1, x2 }: Plane): string {
  if (!model) return 'none none none same';
  const { parameters } = model;
  const across1 = parameters[0] * width(x1);
  const across2 = parameters[1] * width(x2);
  const bias = parameters[parameters.length - 1];
  const ratio = Math.abs(across1) / Math.max(Math.abs(across2), Number.MIN_VALUE);
  const stronger = ratio > 1.25 ? '1' : ratio < 0.8 ? '2' : 'same';
  const signs = [signOf(across1, faint.weight), signOf(across2, faint.weight), signOf(bias, faint.bias)];
  return [...signs, stronger].join(' ');
}

/** What the weights mean, in words that follow the numbers. */
export function Meaning() {
  const { live } = useLab();
  const plane = usePlane();
  const now = () => meaningKey(live.model, plane);
  const [key, setKey] = useState(now);
  usePainter(() => setKey(now()));
  const isCurved = useLabState(({ settings }) => settings.degree > 1);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const [w1, w2, bias, stronger] = key.split(' ') as [Sign, Sign, Sign, Stronger];
  const isUntrained = w1 === 'none' && w2 === 'none' && bias === 'none';
  const { meaning } = words;
  return (
    <section className="meaning" aria-labelledby="meaning-title">
      <h2 id="meaning-title">{words.sections.meaning}</h2>
      {!hasVertical && (
        <Later>
          <MeaningOfOne w1={w1} bias={bias} isCurved={isCurved} isUntrained={isUntrained} />
        </Later>
      )}
      {hasVertical && isCurved && <p>{meaning.curved}</p>}
      {hasVertical && !isCurved && isUntrained && <p>{meaning.untrained}</p>}
      {hasVertical && !isCurved && !isUntrained && (
        <MeaningOfTwo w1={w1} w2={w2} bias={bias} stronger={stronger} plane={plane} />
      )}
    </section>
  );
}

interface MeaningOfTwoProps {
  w1: Sign;
  w2: Sign;
  bias: Sign;
  stronger: Stronger;
  plane: Plane;
}

function MeaningOfTwo({ w1, w2, bias, stronger, plane }: MeaningOfTwoProps) {
  const names = useLabState(selectColumnNames);
  const isAlike = width(plane.x1) === width(plane.x2);
  const { meaning, columns } = words;
  const up = names?.x2 ? meaning.upNamed(names.x2) : meaning.up;
  return (
    <ul>
      <li>{meaning.weight[1][w1](names ? meaning.rightNamed(names.x1) : meaning.right)}</li>
      <li>{meaning.weight[2][w2](up)}</li>
      <li>{isAlike ? meaning.stronger[stronger] : columns.stronger[stronger]}</li>
      <li>
        {meaning.bias[bias]} {meaning.biasDoes}
      </li>
      <li>{meaning.arrow}</li>
    </ul>
  );
}
