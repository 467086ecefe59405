import type { ReactNode } from 'react';
import { shorten } from '../../csv/shorten';
import { powersText } from '../../messages/mathText';
import { selectNamedBases } from '../../store/selectors';
import { Letter } from '../kit/Letter';
import { useLabState } from '../useLab';

interface FeatureProps {
  /** The powers of the points' features: [2, 1] for x₁²x₂. */
  powers: readonly number[];
  isStandardized?: boolean;
  /** After another factor: a name then has a dot before it. */
  isFactor?: boolean;
}

/** So many characters of a name stand in a formula. */
const longestName = 24;

/**
 * A feature in MathML, by name where some features are on no axis. A standardised one carries a tilde over its letter, or over
 * all of a product.
 */
export function Feature({ powers, isStandardized = false, isFactor = false }: FeatureProps) {
  const names = useLabState(selectNamedBases);
  if (names.length > 0) {
    return (
      <mrow>
        {isFactor && <mo form="infix">·</mo>}
        <mtext>{shorten(powersText(powers, names), longestName)}</mtext>
      </mrow>
    );
  }
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
