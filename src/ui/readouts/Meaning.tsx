import { useMemo, useState } from 'react';
import { type Domain, domainOf } from '../../core/data/domain';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import type { LiveRun, Model } from '../../store/live';
import { selectColumnNames, selectIsShared } from '../../store/selectors';
import { SharedWeights } from '../insight/SharedWeights';
import { lazyView } from '../kit/lazyView';
import { useLab, useLabState, usePainter } from '../useLab';

const MeaningOfOne = lazyView(() =>
  fetchPart(() => import('./MeaningOfOne')).then(({ MeaningOfOne }) => MeaningOfOne),
);

/** Below this an effect is called none: it moves the probability by less than a percent. */
const faint = { weight: 0.044, bias: 0.02 };

type Sign = 'positive' | 'negative' | 'none';
type Stronger = '1' | '2' | 'same';
/** The sign of the best weight where a weight has the other one. */
type Best = 'positive' | 'negative' | 'alike';

const signOf = (value: number, limit: number): Sign =>
  Math.abs(value) < limit ? 'none' : value > 0 ? 'positive' : 'negative';

/** The facts that the sentences are about: signs of both weights and the bias, and where the best weights have others. */
interface Said {
  readonly w1: Sign;
  readonly w2: Sign;
  readonly bias: Sign;
  readonly stronger: Stronger;
  readonly best1: Best;
  readonly best2: Best;
  readonly bestBias: Best;
  /** At epoch 0: the weights say nothing that was learned. */
  readonly isStart: boolean;
}

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
 * What is said of a model. A weight is judged by what it does across the plane: for a feature of large numbers a small weight
 * does much.
 */
function saidOf({ model, optimum, frame }: LiveRun, plane: Plane): Said {
  const signs = signsIn(model, plane);
  const best = optimum?.isUnique ? signsIn(optimum, plane) : null;
  const other = (name: keyof typeof signs): Best => {
    const there = best?.[name] ?? 'none';
    return there === 'none' || signs[name] === 'none' || there === signs[name] ? 'alike' : there;
  };
  return {
    ...signs,
    stronger: strongerOf(model, plane),
    best1: other('w1'),
    best2: other('w2'),
    bestBias: other('bias'),
    isStart: (frame?.epoch ?? 0) === 0,
  };
}

function signsIn(model: Model | null, { x1, x2 }: Plane) {
  if (!model) return { w1: 'none', w2: 'none', bias: 'none' } as const;
  const { parameters } = model;
  return {
    w1: signOf(parameters[0] * width(x1), faint.weight),
    w2: signOf(parameters[1] * width(x2), faint.weight),
    bias: signOf(parameters[parameters.length - 1], faint.bias),
  };
}

function strongerOf(model: Model | null, { x1, x2 }: Plane): Stronger {
  if (!model) return 'same';
  const [across1, across2] = [model.parameters[0] * width(x1), model.parameters[1] * width(x2)].map(Math.abs);
  const ratio = across1 / Math.max(across2, Number.MIN_VALUE);
  return ratio > 1.25 ? '1' : ratio < 0.8 ? '2' : 'same';
}

/** The meaning of the weights, in words that follow the numbers. */
export function Meaning() {
  const { live } = useLab();
  const plane = usePlane();
  // As one string, so that a frame which changes none of it renders nothing.
  const now = () => JSON.stringify(saidOf(live, plane));
  const [key, setKey] = useState(now);
  usePainter(() => setKey(now()));
  const isCurved = useLabState(({ settings }) => settings.degree > 1);
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const isShared = useLabState(selectIsShared);
  const said = JSON.parse(key) as Said;
  const { w1, w2, bias } = said;
  const isUntrained = w1 === 'none' && w2 === 'none' && bias === 'none';
  const { meaning } = words;
  return (
    <section className="meaning" aria-labelledby="meaning-title">
      <h2 id="meaning-title">{words.sections.meaning}</h2>
      {said.isStart && !isUntrained && !isCurved && <p>{meaning.start}</p>}
      {isStandardized && !isUntrained && !isCurved && <p>{meaning.original}</p>}
      {!hasVertical && (
        <MeaningOfOne
          w1={w1}
          bias={bias}
          best1={said.best1}
          bestBias={said.bestBias}
          isCurved={isCurved}
          isUntrained={isUntrained}
        />
      )}
      {isShared && <SharedWeights />}
      {hasVertical && isCurved && <p>{meaning.curved}</p>}
      {hasVertical && !isCurved && isUntrained && <p>{meaning.untrained}</p>}
      {hasVertical && !isCurved && !isUntrained && <MeaningOfTwo said={said} plane={plane} />}
    </section>
  );
}

function MeaningOfTwo({ said, plane }: { said: Said; plane: Plane }) {
  const names = useLabState(selectColumnNames);
  const isAlike = width(plane.x1) === width(plane.x2);
  const { meaning, columns } = words;
  const { w1, w2, bias, stronger, best1, best2, bestBias } = said;
  const up = names?.x2 ? meaning.upNamed(names.x2) : meaning.up;
  return (
    <ul>
      <li>
        {meaning.weight[1][w1](names ? meaning.rightNamed(names.x1) : meaning.right)}{' '}
        {best1 !== 'alike' && meaning.best[1][best1]}
      </li>
      <li>
        {meaning.weight[2][w2](up)} {best2 !== 'alike' && meaning.best[2][best2]}
      </li>
      <li>{isAlike ? meaning.stronger[stronger] : columns.stronger[stronger]}</li>
      <li>
        {meaning.bias[bias]} {bestBias !== 'alike' && meaning.best.bias[bestBias]} {meaning.biasDoes}
      </li>
      <li>{isAlike ? meaning.arrow : meaning.arrowAcross}</li>
    </ul>
  );
}
