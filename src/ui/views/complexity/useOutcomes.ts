import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { AnalysisData, OutcomeAnswer } from '../../../analysis/protocol';
import type { ComplexityAxis } from '../../../render/charts/complexityGeometry';
import { settled } from '../../../render/settled';
import { selectClassWeights, selectTrainingData } from '../../../store/trainingInputs';
import { useLab, useLabState } from '../../useLab';
import { type AskedModel, keyOf, modelsAlong, type Outcome, presentValue } from './compared';

/** How long points and settings must not have changed before what is best possible is worked out anew. */
const restMilliseconds = 150;

const nothing: ReadonlySet<string> = new Set();

/** What is asked. */
interface Asked {
  readonly models: readonly AskedModel[];
  readonly data: AnalysisData;
  /** How often it was asked again what could not be worked out. */
  readonly tries: number;
}

/** What is best possible at each value along an axis, for the present points and settings; answers come one by one. */
export function useOutcomes(axis: ComplexityAxis) {
  const { optima } = useLab();
  const data = useLabState(selectTrainingData);
  const l1 = useLabState(({ settings }) => settings.l1);
  const l2 = useLabState(({ settings }) => settings.l2);
  const weights = useLabState(selectClassWeights);
  const [tries, askAgain] = useReducer((count: number) => count + 1, 0);
  const asked = useMemo(
    (): Asked => ({ models: modelsAlong(axis, { degree: data.degree, l1, l2, weights }), data, tries }),
    [axis, data, l1, l2, weights, tries],
  );
  // What is found is kept by `optima`; here is which models could not be worked out.
  const [told, setTold] = useState({ asked, failed: nothing });
  const setWaiting = useRef(settled.flag()).current;

  useEffect(() => {
    const { models, data } = asked;
    const missing = models.filter((model) => !optima.present()?.known(data, model));
    if (missing.length === 0) return;
    let isCurrent = true;
    const tell = (model: AskedModel, answer: OutcomeAnswer | null) => {
      if (!isCurrent) return;
      setTold((before) => {
        const failed = new Set(before.asked === asked ? before.failed : nothing);
        if (answer === null) failed.add(keyOf(model));
        return { asked, failed };
      });
    };
    setWaiting(true);
    const rest = setTimeout(() => {
      optima.ask(
        (service) => {
          if (!isCurrent) return;
          service.search(data, missing, tell);
          setWaiting(false);
        },
        () => {
          if (!isCurrent) return;
          for (const model of missing) tell(model, null);
          setWaiting(false);
          // Once it can be fetched.
          optima.get(askAgain);
        },
      );
    }, restMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(rest);
      setWaiting(false);
      optima.present()?.stop();
    };
  }, [asked, optima, setWaiting]);

  const outcomes = useMemo(() => {
    const { models, data } = asked;
    return models.map((model): Outcome => {
      const hasFailed = told.asked === asked && told.failed.has(keyOf(model));
      const answer = optima.present()?.known(data, model) ?? (hasFailed ? null : 'waiting');
      return { value: presentValue(axis, model), answer };
    });
  }, [axis, asked, told, optima]);
  return { outcomes, askAgain };
}
