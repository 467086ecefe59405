import { words as noOptimumWords } from '#words/noOptimum';
import type { OptimumAnswer } from '../../analysis/protocol';
import { shorten } from '../../csv/shorten';
import { words } from '../../messages/words';
import { selectColumnNames, selectTermKeys, selectTermTexts } from '../../store/selectors';
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

/** Which features do not tell their weights apart, and what follows. */
export function ManyOptima() {
  const optimum = useLabState(({ insight }) => insight.optimum);
  const columns = useLabState(selectColumnNames);
  const isStraight = useLabState(({ settings }) => settings.degree === 1);
  const keys = useLabState(selectTermKeys);
  const texts = useLabState(selectTermTexts);
  if (optimum?.kind !== 'found' || optimum.collinear.length === 0) return null;
  // Powers and products are told by x₁ and x₂, all else by the names of the columns.
  const all = columns && isStraight ? keys : texts;
  const names = optimum.collinear.flatMap((j) => (j < all.length ? [shorten(all[j])] : []));
  const [first] = names;
  return (
    <p className="note">
      {names.length === 1 ? noOptimumWords.constant(first) : noOptimumWords.shared(names.join(', '))}
    </p>
  );
}
