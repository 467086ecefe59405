import { useRef } from 'react';
import { words as allWords } from '#words/inferenceLens';
import type { ProfileAnswer } from '../../../analysis/inferenceAnswers';
import type { Interval } from '../../../core/inference/interval';
import { formatNumber } from '../../../messages/format';
import { selectFittedData } from '../../../store/trainingInputs';
import { useLab } from '../../useLab';
import { useLatest } from '../useLatest';

const { lens: words } = allWords;

/** So many values of a parameter are looked at. */
const lensValues = 41;

/** Reads the lens of a parameter: of the points present, or for a moment those before. Null until it is known. */
export type Lens = () => ProfileAnswer | null;

/** Asks for the profile of a parameter whenever the points or the parameter are others. */
export function useLens(index: number): Lens {
  const { store, questions } = useLab();
  const last = useRef<ProfileAnswer | null>(null);
  useLatest(
    () => [selectFittedData(store.getState()), index],
    async () => {
      // Null where other points came before the answer: the next question is on its way, and what there is stands until then.
      const next = await questions.ask({ kind: 'profile', index, count: lensValues });
      if (next) last.current = next;
      return next;
    },
  );
  return () => (last.current?.index === index ? last.current : null);
}

/** An end of an interval, which may be none. */
export const formatEnd = (value: number): string =>
  Number.isFinite(value) ? formatNumber(value) : words.none;

export const sayInterval = (name: string, { low, high }: Interval): string =>
  words.interval(name, formatEnd(low), formatEnd(high));

/** A statistic is next to another within such a share. */
const much = 1.15;

/** What the likelihood-ratio statistic and z² say of each other. */
export function sayStatistics({ ratio, z }: ProfileAnswer): string {
  const square = z * z;
  const say = ratio > much * square ? words.less : square > much * ratio ? words.more : words.same;
  return say(formatNumber(ratio), formatNumber(square));
}
