import { words as noOptimumWords } from '#words/noOptimum';
import type { OptimumAnswer } from '../../analysis/protocol';
import { words } from '../../messages/words';
import { selectSplit } from '../../store/trainingInputs';
import { useLabState } from '../useLab';

/** Why there is no exact optimum, or that it is being worked out. */
export function NoOptimum({ answer }: { answer: Exclude<OptimumAnswer, { kind: 'found' }> | null }) {
  const isLogLoss = useLabState(({ settings }) => settings.loss === 'log-loss');
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  if (!isLogLoss) return <p>{noOptimumWords.squaredError}</p>;
  if (answer === null) return <p>{words.optimum.computing}</p>;
  return <p>{noOptimumWords[hasTest ? 'ofThoseTrainedOn' : 'of'][answer.kind]}</p>;
}
