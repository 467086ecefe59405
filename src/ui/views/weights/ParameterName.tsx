import { exponents } from '../../../core/features/polynomial';
import { Feature } from '../../readouts/Feature';
import { useLabState } from '../../useLab';
import { symbolsOf } from './shownWeights';

/** A parameter's symbol; where features are powers and products, with its feature. */
export function ParameterName({ index, count }: { index: number; count: number }) {
  const degree = useLabState(({ settings }) => settings.degree);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const powers = degree > 1 ? exponents(hasVertical ? 2 : 1, degree).at(index) : undefined;
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
