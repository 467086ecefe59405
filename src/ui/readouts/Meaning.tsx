import { useState } from 'react';
import { words } from '../../messages/words';
import { useLab, useLabState, usePainter } from '../lab';

/** Below this a weight is called zero: over the whole plane it moves the probability by less than a percent. */
const faint = 0.02;

type Sign = 'positive' | 'negative' | 'none';

const signOf = (value: number): Sign =>
  Math.abs(value) < faint ? 'none' : value > 0 ? 'positive' : 'negative';

/** The sentences for a model, as one string so that a frame which changes none of them renders nothing. */
function meaningKey(parameters: Float64Array | null): string {
  if (!parameters) return 'none none none same';
  const [w1, w2] = parameters;
  const bias = parameters[parameters.length - 1];
  const ratio = Math.abs(w1) / Math.max(Math.abs(w2), Number.MIN_VALUE);
  const stronger = ratio > 1.25 ? '1' : ratio < 0.8 ? '2' : 'same';
  return [signOf(w1), signOf(w2), signOf(bias), stronger].join(' ');
}

/** What the weights mean, in words that follow the numbers. */
export function Meaning() {
  const { live } = useLab();
  const [key, setKey] = useState(() => meaningKey(live.model?.parameters ?? null));
  usePainter(() => setKey(meaningKey(live.model?.parameters ?? null)));
  const [w1, w2, bias, stronger] = key.split(' ') as [Sign, Sign, Sign, '1' | '2' | 'same'];
  const isCurved = useLabState(({ settings }) => settings.degree > 1);
  const isUntrained = w1 === 'none' && w2 === 'none' && bias === 'none';
  return (
    <section className="meaning" aria-labelledby="meaning-title">
      <h2 id="meaning-title">{words.sections.meaning}</h2>
      {isCurved ? (
        <p>{words.meaning.curved}</p>
      ) : isUntrained ? (
        <p>{words.meaning.untrained}</p>
      ) : (
        <ul>
          <li>{words.meaning.weight[1][w1]}</li>
          <li>{words.meaning.weight[2][w2]}</li>
          <li>{words.meaning.stronger[stronger]}</li>
          <li>
            {words.meaning.bias[bias]} {words.meaning.biasDoes}
          </li>
          <li>{words.meaning.arrow}</li>
        </ul>
      )}
    </section>
  );
}
