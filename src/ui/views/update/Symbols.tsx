import type { Optimizer } from '../../../core/training/settings';
import { selectClassWeights } from '../../../store/trainingInputs';
import { Letter } from '../../kit/Letter';
import { useLabState } from '../../useLab';

/** The j-th parameter, w₁ … or the bias b, in MathML. */
export function Parameter({ at, d }: { at: number; d: number }) {
  if (at === d) return <Letter>b</Letter>;
  return (
    <msub>
      <Letter>w</Letter>
      <mn>{at + 1}</mn>
    </msub>
  );
}

/** λ₁ or λ₂. */
export function Lambda({ of }: { of: 1 | 2 }) {
  return (
    <msub>
      <Letter>λ</Letter>
      <mn>{of}</mn>
    </msub>
  );
}

/** A point's part of the gradient per unit of a feature: p − y, or for the squared error 2(p − y)·p(1 − p); times c with class weights. */
export function Slope() {
  const isSquared = useLabState(({ settings }) => settings.loss === 'squared-error');
  const isWeighted = useLabState(selectClassWeights) !== null;
  return (
    <mrow>
      {isSquared && <mn>2</mn>}
      {isWeighted && <Letter>c</Letter>}
      <mo stretchy="false">(</mo>
      <Letter>p</Letter>
      <mo>−</mo>
      <Letter>y</Letter>
      <mo stretchy="false">)</mo>
      {isSquared && (
        <>
          <Letter>p</Letter>
          <mo stretchy="false">(</mo>
          <mn>1</mn>
          <mo>−</mo>
          <Letter>p</Letter>
          <mo stretchy="false">)</mo>
        </>
      )}
    </mrow>
  );
}

/** The gradient's entry for the j-th parameter. */
export function GradientEntry({ at, d }: { at: number; d: number }) {
  return (
    <msub>
      <Letter>g</Letter>
      {at === d ? <Letter>b</Letter> : <mn>{at + 1}</mn>}
    </msub>
  );
}

/** The factor of the learning rate. */
export function Direction({ of, at, d }: { of: Optimizer; at: number; d: number }) {
  if (of === 'adam') {
    return (
      <mfrac>
        <Hat letter="m" />
        <mrow>
          <msqrt>
            <Hat letter="v" />
          </msqrt>
          <mo>+</mo>
          <Letter>ε</Letter>
        </mrow>
      </mfrac>
    );
  }
  return of === 'momentum' ? <Letter>v</Letter> : <GradientEntry at={at} d={d} />;
}

function Hat({ letter }: { letter: string }) {
  return (
    <mover accent="true">
      <Letter>{letter}</Letter>
      <mo>^</mo>
    </mover>
  );
}
