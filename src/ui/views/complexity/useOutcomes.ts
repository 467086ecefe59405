import { useEffect, useMemo, useRef, useState } from 'react';
import type { OutcomeAnswer } from '../../../analysis/protocol';
import type { ComplexityAxis } from '../../../render/charts/complexityGeometry';
import { settled } from '../../../render/settled';
import { selectSplit, selectTrainingData } from '../../../store/trainingInputs';
import { useLab, useLabState } from '../../useLab';
import { type AskedModel, keyOf, modelsAlong, type Outcome, presentValue } from './compared';

/** How long points and settings must not have changed before what is best possible is worked out anew. */
const restMilliseconds = 150;

type Answers = ReadonlyMap<string, OutcomeAnswer | null>;

const none: Answers = new Map();

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
  const about = useMemo(() => ({ split, hasVertical, isStandardized }), [split, hasVertical, isStandardized]);
  const [known, setKnown] = useState({ about, answers: none });
  const answers = known.about === about ? known.answers : none;
  // The search goes on while its answers come: it asks once for what is not known as it begins.
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  });
  const setWaiting = useRef(settled.flag()).current;

  useEffect(() => {
    const missing = models.filter((model) => !latest.current.has(keyOf(model)));
    if (missing.length === 0) return;
    let isCurrent = true;
    const tell = (model: AskedModel, answer: OutcomeAnswer | null) => {
      if (!isCurrent) return;
      setKnown((before) => {
        const held = before.about === about ? before.answers : none;
        return { about, answers: new Map(held).set(keyOf(model), answer) };
      });
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
  }, [models, about, store, optima, setWaiting]);

  return useMemo(
    () =>
      models.map((model) => {
        const answer = answers.get(keyOf(model));
        return { value: presentValue(axis, model), answer: answer === undefined ? 'waiting' : answer };
      }),
    [axis, models, answers],
  );
}
