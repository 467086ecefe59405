import { words } from '#words/update';
import { formatCount, formatExact } from '../../../messages/format';
import { formatFine } from '../../../messages/formatMore';
import { selectFeatureCount, selectSplit, selectTerms } from '../../../store/trainingInputs';
import { canSumUp, type NextUpdate } from '../../../store/update';
import { Letter } from '../../kit/Letter';
import { Feature } from '../../readouts/Feature';
import { useLab, useLabState } from '../../useLab';
import { Num } from './Num';
import { presentUpdate } from './present';
import { Direction, GradientEntry, Lambda, Parameter, Slope } from './Symbols';

/** The gradient's entry for one parameter (from 0; the bias is the last), with its numbers put in. */
export function GradientFormula({ at }: { at: number }) {
  const d = useLabState(selectFeatureCount);
  const { l2, isStandardized } = useLabState(({ settings }) => settings);
  const count = useLabState((state) => selectSplit(state).train.y.length);
  const isSummed = canSumUp(count, d + 1);
  const isBias = at >= d;
  const powers = useLabState(selectTerms).at(at);
  const hasRidge = l2 > 0 && !isBias;
  const read = useReader();
  return (
    <div className="formula formula-sum">
      <math>
        <GradientEntry at={at} d={d} />
        <mo>=</mo>
        <mfrac>
          <mn>1</mn>
          <Letter>n</Letter>
        </mfrac>
        <mo>∑</mo>
        <Slope />
        {powers && <Feature powers={powers} isStandardized={isStandardized} isFactor />}
        {hasRidge && (
          <>
            <mo>+</mo>
            <Lambda of={2} />
            <Parameter at={at} d={d} />
          </>
        )}
      </math>
      {/* In pieces, so that a long line can wrap. */}
      {isSummed && (
        <math>
          <mo form="infix">=</mo>
          <mfrac>
            <Num name="update-sum" read={read(({ sums }) => sums?.pulls[at])} />
            <mn>{formatCount(count)}</mn>
          </mfrac>
          {hasRidge && (
            <>
              <mo>+</mo>
              <mn>{formatExact(l2)}</mn>
              <mo>·</mo>
              <Num name="update-ridge-weight" read={read(({ frame }) => frame.parameters[at])} isInside />
            </>
          )}
        </math>
      )}
      <math>
        <mo form="infix">=</mo>
        <Num name="update-slope" read={read(({ frame }) => frame.gradient[at])} />
      </math>
    </div>
  );
}

/** The step of one parameter, with its numbers put in; for an optimizer whose epoch is not predicted, nothing. */
export function StepFormula({ at }: { at: number }) {
  const d = useLabState(selectFeatureCount);
  const { learningRate, l1, optimizer } = useLabState(({ settings }) => settings);
  const hasShrinkage = l1 > 0 && at < d;
  const read = useReader();
  return (
    <>
      <div className="formula formula-sum">
        <math>
          <Parameter at={at} d={d} />
          <mo>←</mo>
          <Parameter at={at} d={d} />
          <mo>−</mo>
          <Letter>η</Letter>
          <mo>·</mo>
          <Direction of={optimizer} at={at} d={d} />
        </math>
        <math>
          <mo form="infix">=</mo>
          <Num name="update-from" read={read(({ frame }) => frame.parameters[at])} />
          <mo>−</mo>
          <Num name="update-rate" read={() => learningRate} format={formatExact} />
          <mo>·</mo>
          <Num name="update-direction" read={read(({ predicted }) => predicted?.direction[at])} isInside />
        </math>
        <math>
          <mo form="infix">=</mo>
          <Num name="update-moved" read={read(({ predicted }) => predicted?.moved[at])} />
        </math>
      </div>
      {hasShrinkage && (
        <p className="update-shrink">
          {optimizer === 'adam' ? words.shrinkByOwn : words.shrink(formatFine(learningRate * l1))}{' '}
          <math>
            <Num name="update-shrunk" read={read(({ predicted }) => predicted?.next[at])} />
          </math>
        </p>
      )}
    </>
  );
}

/** Numbers of the next update, each as a function that a formula reads them with. */
function useReader() {
  const lab = useLab();
  return (of: (update: NextUpdate) => number | undefined) => () => {
    const update = presentUpdate(lab);
    return (update && of(update)) ?? null;
  };
}
