import type { ReactNode } from 'react';
import { Letter } from '../kit/Letter';

interface FeatureProps {
  /** The powers of x₁ and, where there is one, x₂: [2, 1] for x₁²x₂. */
  powers: readonly number[];
  isStandardized?: boolean;
}

/** A feature in MathML; a standardised one carries a tilde: over its letter, or over all of a product. */
export function Feature({ powers, isStandardized = false }: FeatureProps) {
  const at = powers.indexOf(1);
  const isLetter = at >= 0 && powers.every((power, i) => power === (i === at ? 1 : 0));
  if (isStandardized && isLetter) {
    return (
      <msub>
        <Tilde>
          <Letter>x</Letter>
        </Tilde>
        <mn>{at + 1}</mn>
      </msub>
    );
  }
  const product = (
    <mrow>
      <Power index={1} power={powers[0]} />
      <Power index={2} power={powers[1] ?? 0} />
    </mrow>
  );
  return isStandardized ? <Tilde>{product}</Tilde> : product;
}

function Tilde({ children }: { children: ReactNode }) {
  return (
    <mover accent="true">
      {children}
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
