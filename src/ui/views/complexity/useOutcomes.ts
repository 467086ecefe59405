import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { OutcomeAnswer } from '../../../analysis/protocol';
import type { ComplexityAxis } from '../../../render/charts/complexityGeometry';
import { settled } from '../../../render/settled';
import { selectSplit, selectTrainingData } from '../../../store/trainingInputs';
import { useLab, useLabState } from '../../useLab';
import { type AskedModel, keyOf, modelsAlong, type Outcome, presentValue } from './compared';

/** How long points and settings must not have changed before what is best possible is worked out anew. */
const restMilliseconds = 150;

type Answers = Map<string, OutcomeAnswer | null>;

/** What is best possible at each value along an axis, for the present points and settings; answers come one by one. */
export function useOutcomes(axis: ComplexityAxis): readonly Outcome[] {
  const { store, optima } = useLab();
  const split = useLabState(selectSplit);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const l1 = useLabState(({ settings }) => settings.l1);
  const l2 = useLabState(({ settings }) => settings.l2);
  const degree = useLabState(({ settings }) => settings.degree);
  const models = useMemo(() => modelsAlong(axis, { degree, l1, l2 }), [axis, degree, l1, l2]);
  // Answers hold for these points and features, whatever the models.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what the answers are about
  const answers = useMemo<Answers>(() => new Map(), [split, hasVertical, isStandardized]);
  const [news, tellNews] = useReducer((count: number) => count + 1, 0);
  const setWaiting = useRef(settled.flag()).current;

  useEffect(() => {
    const missing = models.filter((model) => !answers.has(keyOf(model)));
    if (missing.length === 0) return;
    let isCurrent = true;
    const tell = (model: AskedModel, answer: OutcomeAnswer | null) => {
      if (!isCurrent) return;
      answers.set(keyOf(model), answer);
      tellNews();
    };
    setWaiting(true);
    const rest = setTimeout(() => {
      optima.ask(
        (found) => {
          if (isCurrent) found.search(selectTrainingData(store.getState()), missing, tell);
          setWaiting(false);
        },
        () => {
          for (const model of missing) tell(model, null);
          setWaiting(false);
        },
      );
    }, restMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(rest);
      setWaiting(false);
      optima.present()?.stop();
    };
  }, [models, answers, store, optima, setWaiting]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: news are of the answers
  return useMemo(
    () =>
      models.map((model) => {
        const answer = answers.get(keyOf(model));
        return { value: presentValue(axis, model), answer: answer === undefined ? 'waiting' : answer };
      }),
    [axis, models, answers, news],
  );
}
