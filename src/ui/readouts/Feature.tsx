import type { ReactNode } from 'react';
import { selectOtherNames } from '../../store/selectors';
import { Letter } from '../kit/Letter';
import { useLabState } from '../useLab';

interface FeatureProps {
  /** The powers of the points' features: [2, 1] for x₁²x₂; the last are those of the features on no axis. */
  powers: readonly number[];
  isStandardized?: boolean;
}

/** A feature in MathML, one on no axis by its name; a standardised one carries a tilde: over its letter, or over all of it. */
export function Feature({ powers, isStandardized = false }: FeatureProps) {
  const others = useLabState(selectOtherNames);
  const axes = powers.length - others.length;
  const at = powers.indexOf(1);
  if (at >= axes) {
    const name = <mtext>{others[at - axes]}</mtext>;
    return isStandardized ? <Tilde>{name}</Tilde> : name;
  }
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
      <Power index={2} power={axes > 1 ? powers[1] : 0} />
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
