import type { Optimizer } from '../../core/training/settings';

/** The j-th parameter, w₁ … or the bias b, in MathML. */
export function Parameter({ at, d }: { at: number; d: number }) {
  if (at === d) return <mi>b</mi>;
  return (
    <msub>
      <mi>w</mi>
      <mn>{at + 1}</mn>
    </msub>
  );
}

/** λ₁ or λ₂. */
export function Lambda({ of }: { of: 1 | 2 }) {
  return (
    <msub>
      <mi>λ</mi>
      <mn>{of}</mn>
    </msub>
  );
}

/** What a point adds to the gradient for each unit of a feature: p − y, or for the squared error 2(p − y)·p(1 − p). */
export function Slope({ isSquared }: { isSquared: boolean }) {
  return (
    <mrow>
      {isSquared && <mn>2</mn>}
      <mo>(</mo>
      <mi>p</mi>
      <mo>−</mo>
      <mi>y</mi>
      <mo>)</mo>
      {isSquared && (
        <>
          <mi>p</mi>
          <mo>(</mo>
          <mn>1</mn>
          <mo>−</mo>
          <mi>p</mi>
          <mo>)</mo>
        </>
      )}
    </mrow>
  );
}

/** The gradient's entry for the j-th parameter. */
export function GradientEntry({ at, d }: { at: number; d: number }) {
  return (
    <msub>
      <mi>g</mi>
      {at === d ? <mi>b</mi> : <mn>{at + 1}</mn>}
    </msub>
  );
}

/** What the learning rate is multiplied with. */
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
          <mi>ε</mi>
        </mrow>
      </mfrac>
    );
  }
  return of === 'momentum' ? <mi>v</mi> : <GradientEntry at={at} d={d} />;
}

function Hat({ letter }: { letter: string }) {
  return (
    <mover accent="true">
      <mi>{letter}</mi>
      <mo>^</mo>
    </mover>
  );
}
