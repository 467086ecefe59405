import { words as noOptimumWords } from '#words/noOptimum';
import type { OptimumAnswer } from '../../analysis/protocol';
import { powersText } from '../../messages/mathText';
import { words } from '../../messages/words';
import { selectFeatureNames, selectOtherNames } from '../../store/selectors';
import { selectSplit, selectTerms } from '../../store/trainingInputs';
import { useLabState } from '../useLab';

/** Why there is no exact optimum, or that it is being worked out. */
export function NoOptimum({ answer }: { answer: Exclude<OptimumAnswer, { kind: 'found' }> | null }) {
  const isLogLoss = useLabState(({ settings }) => settings.loss === 'log-loss');
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  if (!isLogLoss) return <p>{noOptimumWords.squaredError}</p>;
  if (answer === null) return <p>{words.optimum.computing}</p>;
  return <p>{noOptimumWords[hasTest ? 'ofThoseTrainedOn' : 'of'][answer.kind]}</p>;
}

/** Which features do not tell their weights apart, and what follows. */
export function ManyOptima() {
  const optimum = useLabState(({ insight }) => insight.optimum);
  const isNamed = useLabState(({ dataset }) => dataset.source !== null);
  const columns = useLabState(selectFeatureNames);
  const degree = useLabState(({ settings }) => settings.degree);
  const powers = useLabState(selectTerms);
  const others = useLabState(selectOtherNames);
  if (optimum?.kind !== 'found' || optimum.collinear.length === 0) return null;
  const own = degree === 1 && isNamed ? columns : [];
  const names = optimum.collinear.map((j) => own[j] ?? powersText(powers[j], others));
  const [first] = names;
  return (
    <p className="note">
      {names.length === 1 ? noOptimumWords.constant(first) : noOptimumWords.shared(names.join(', '))}
    </p>
  );
}
