import type { ReactNode } from 'react';
import { type Formula, parseFormula } from '../../lessons/formula';
import { inPlace } from '../kit/Interpolate';
import { Letter } from '../kit/Letter';

/** A formula in the notation of lessons, as MathML. */
export function FormulaText({ source }: { source: string }) {
  return <math>{formulaOf(parseFormula(source))}</math>;
}

function formulaOf(formula: Formula): ReactNode {
  switch (formula.kind) {
    case 'letter':
      return formula.text.length > 1 ? <mi>{formula.text}</mi> : <Letter>{formula.text}</Letter>;
    case 'number':
      return <mn>{formula.text}</mn>;
    case 'operator':
      return <mo stretchy="false">{formula.text}</mo>;
    case 'words':
      return <mtext>{formula.text}</mtext>;
    case 'row':
      return <mrow>{inPlace(formula.parts.map(formulaOf))}</mrow>;
    case 'fraction':
      return <mfrac>{inPlace(formula.parts.map(formulaOf))}</mfrac>;
    case 'root':
      return <msqrt>{inPlace(formula.parts.map(formulaOf))}</msqrt>;
    default:
      return scriptOf(formula);
  }
}

function scriptOf({ base, sub, sup }: Extract<Formula, { kind: 'script' }>): ReactNode {
  const parts = [formulaOf(base), sub && formulaOf(sub), sup && formulaOf(sup)].filter(Boolean);
  if (sub && sup) return <msubsup>{inPlace(parts)}</msubsup>;
  return sub ? <msub>{inPlace(parts)}</msub> : <msup>{inPlace(parts)}</msup>;
}
