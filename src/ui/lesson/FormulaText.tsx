import { createElement, Fragment, type ReactNode } from 'react';
import { type Formula, parseFormula } from '../../lessons/formula';
import { Letter } from '../kit/Letter';

/** A formula in the notation of lessons, as MathML. */
export function FormulaText({ source }: { source: string }) {
  return <math>{formulaOf(parseFormula(source))}</math>;
}

/** Parts that never change places. */
export const keyed = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts);

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
      return <mrow>{keyed(formula.parts.map(formulaOf))}</mrow>;
    case 'fraction':
      return <mfrac>{keyed(formula.parts.map(formulaOf))}</mfrac>;
    case 'root':
      return <msqrt>{keyed(formula.parts.map(formulaOf))}</msqrt>;
    default:
      return scriptOf(formula);
  }
}

function scriptOf({ base, sub, sup }: Extract<Formula, { kind: 'script' }>): ReactNode {
  const parts = [formulaOf(base), sub && formulaOf(sub), sup && formulaOf(sup)].filter(Boolean);
  if (sub && sup) return <msubsup>{keyed(parts)}</msubsup>;
  return sub ? <msub>{keyed(parts)}</msub> : <msup>{keyed(parts)}</msup>;
}
