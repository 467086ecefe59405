import { words as noOptimumWords } from '#words/noOptimum';
import type { OptimumAnswer } from '../../analysis/protocol';
import { shorten } from '../../csv/shorten';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { selectColumnNames, selectTermKeys, selectTermTexts } from '../../store/selectors';
import { selectSplit } from '../../store/trainingInputs';
import { useLabState } from '../useLab';

type None = Exclude<OptimumAnswer, { kind: 'found' }>;

/** So many names stand in a sentence. */
const shownNames = 6;

/** Why there is no exact optimum, or that it is being worked out. */
export function NoOptimum({ answer }: { answer: None | null }) {
  const isLogLoss = useLabState(({ settings }) => settings.loss === 'log-loss');
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  const growing = useGrowing(answer);
  if (!isLogLoss) return <p>{noOptimumWords.squaredError}</p>;
  if (answer === null) return <p>{words.optimum.computing}</p>;
  const reason = noOptimumWords[hasTest ? 'ofThoseTrainedOn' : 'of'][answer.kind];
  return <p>{growing === null ? reason : `${reason} ${growing} ${noOptimumWords.cure}`}</p>;
}

/** Whose weights grow without bound where the classes touch; null where they do not. */
function useGrowing(answer: None | null): string | null {
  const all = useTermNames();
  if (answer?.kind !== 'quasi-separable') return null;
  const names = answer.unbounded.flatMap((j) => (j < all.length ? [shorten(all[j])] : []));
  const { growing, more } = noOptimumWords;
  if (names.length === 0) return growing.unknown;
  if (names.length === all.length) return growing.all;
  if (names.length === 1) return growing.one(names[0]);
  const listed = names.slice(0, shownNames).join(', ');
  const left = names.length - shownNames;
  return growing.several(left > 0 ? more(listed, formatCount(left)) : listed);
}

/** Powers and products are told by x₁ and x₂, all else by the names of the columns. */
function useTermNames(): readonly string[] {
  const columns = useLabState(selectColumnNames);
  const isStraight = useLabState(({ settings }) => settings.degree === 1);
  const keys = useLabState(selectTermKeys);
  const texts = useLabState(selectTermTexts);
  return columns && isStraight ? keys : texts;
}

/** That there are no standard errors, where the points have weights. */
export function WeightedNote() {
  return <p className="note">{noOptimumWords.weighted}</p>;
}

/** Which features do not tell their weights apart, and what follows. */
export function ManyOptima() {
  const optimum = useLabState(({ insight }) => insight.optimum);
  const all = useTermNames();
  if (optimum?.kind !== 'found' || optimum.collinear.length === 0) return null;
  const names = optimum.collinear.flatMap((j) => (j < all.length ? [shorten(all[j])] : []));
  const [first] = names;
  return (
    <p className="note">
      {names.length === 1 ? noOptimumWords.constant(first) : noOptimumWords.shared(names.join(', '))}
    </p>
  );
}
