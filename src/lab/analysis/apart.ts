import type { InferenceAnswer } from '../../analysis/inferenceAnswers';
import type { LabState } from '../../store/state';
import { selectFittedData } from '../../store/trainingInputs';
import type { TrainingData } from '../../trainer/protocol';
import type { LabParts, Questions } from '../ports';

/** Where classes are apart, what there is instead of an estimate is looked at with the tab; Firth's fit of others only on wish. */
function isApartWanted({ tab, inference }: LabState['tabs'], { kind }: InferenceAnswer): boolean {
  if (inference?.hasFirth) return kind !== 'none' && kind !== 'too-many';
  const isApart = kind === 'separable' || kind === 'quasi-separable';
  return isApart && (tab === 'inference' || inference?.hasMargin === true);
}

/** Keeps `live.inference.apart` to the points of `live.inference`, where it is wanted: one question at a time. */
export function createApart(
  { store, live, paintLoop }: Pick<LabParts, 'store' | 'live' | 'paintLoop'>,
  questions: Pick<Questions, 'ask'>,
) {
  let isAsking = false;
  /** The points whose question came to nothing. */
  let refused: TrainingData | null = null;

  function ask(data: TrainingData): void {
    isAsking = true;
    void questions
      .ask({ kind: 'apart' })
      .catch(() => null)
      .then((answer) => {
        isAsking = false;
        // Null too where other points came before the answer.
        if (answer && live.inference) live.inference = { ...live.inference, apart: { about: data, answer } };
        else if (!answer && data === selectFittedData(store.getState())) refused = data;
        paintLoop.invalidate();
      });
  }
  return {
    /** With the points that are present. */
    follow(data: TrainingData): void {
      const { inference } = live;
      if (inference?.data !== data) return;
      if (!isApartWanted(store.getState().tabs, inference.answer)) {
        if (inference.apart) live.inference = { ...inference, apart: null };
      } else if (inference.apart?.about !== data && !isAsking && refused !== data) ask(data);
    },
    forget(): void {
      refused = null;
    },
  };
}
