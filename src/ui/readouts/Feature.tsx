import { Letter } from '../kit/Letter';

interface FeatureProps {
  /** The powers of x₁ and, where there is one, x₂: [2, 1] for x₁²x₂. */
  powers: readonly number[];
  isStandardized?: boolean;
}

/** A feature in MathML; a standardised one carries a tilde. */
export function Feature({ powers, isStandardized = false }: FeatureProps) {
  const product = (
    <mrow>
      <Power index={1} power={powers[0]} />
      <Power index={2} power={powers[1] ?? 0} />
    </mrow>
  );
  if (!isStandardized) return product;
  return (
    <mover accent="true">
      {product}
      <mo>~</mo>
    </mover>
  );
}

function Power({ index, power }: { index: number; power: number }) {
  if (power === 0) return null;
  if (power === 1) {
    return (
      <msub>
        <Letter>x</Letter>
        <mn>{index}</mn>
      </msub>
    );
  }
  return (
    <msubsup>
      <Letter>x</Letter>
      <mn>{index}</mn>
      <mn>{power}</mn>
    </msubsup>
  );
}
