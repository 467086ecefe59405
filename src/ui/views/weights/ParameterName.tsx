import { selectTerms } from '../../../store/trainingInputs';
import { Feature } from '../../readouts/Feature';
import { useLabState } from '../../useLab';
import { symbolsOf } from './shownWeights';

/** A parameter's symbol; where features are powers and products, with its feature. */
export function ParameterName({ index, count }: { index: number; count: number }) {
  const degree = useLabState(({ settings }) => settings.degree);
  const terms = useLabState(selectTerms);
  const hasOthers = useLabState(({ dataset }) => dataset.points.others.length > 0);
  const powers = degree > 1 || hasOthers ? terms.at(index) : undefined;
  return (
    <>
      {symbolsOf(count)[index]}
      {powers && index < count && (
        <math>
          <Feature powers={powers} />
        </math>
      )}
    </>
  );
}
