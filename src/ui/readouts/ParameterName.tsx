import { shorten } from '../../csv/shorten';
import { parameterText } from '../../messages/mathText';
import { words } from '../../messages/words';
import { selectTermTexts } from '../../store/selectors';
import { selectTerms } from '../../store/trainingInputs';
import { Letter } from '../kit/Letter';
import { useLabState } from '../useLab';
import { Feature } from './Feature';

interface ParameterNameProps {
  /** From 0; what is no weight of a feature is the bias. */
  index: number;
  isStandardized?: boolean;
}

/** So many characters of a feature's name stand beside its weight. */
const longestName = 30;

/** A parameter's symbol in a table; where features are powers and products, or go by their names, with its feature. */
export function ParameterName({ index, isStandardized = false }: ParameterNameProps) {
  const terms = useLabState(selectTerms);
  const texts = useLabState(selectTermTexts);
  const isCurved = useLabState(({ settings }) => settings.degree > 1);
  const hasOthers = useLabState(({ dataset }) => dataset.points.others.length > 0);
  const powers = terms.at(index);
  if (!powers) {
    return (
      <>
        <span className="visually-hidden">{words.optimum.bias}</span>
        <math aria-hidden="true">
          <Letter>b</Letter>
        </math>
      </>
    );
  }
  const symbol = parameterText(index);
  if (hasOthers) {
    return (
      <span className="parameter-name" title={texts[index]}>
        {symbol} {shorten(texts[index], longestName)}
      </span>
    );
  }
  if (!isCurved) return symbol;
  return (
    <>
      {symbol}
      <math className="parameter-feature">
        <Feature powers={powers} isStandardized={isStandardized} />
      </math>
    </>
  );
}
