import { createElement, Fragment, type ReactNode } from 'react';
import { words } from '#words/lesson';
import type { Formula } from '../../lessons/formula';
import { parseFormula } from '../../lessons/formula';
import { parseText, type TextPart } from '../../lessons/lessonText';
import { formatCount, formatLoss, formatNumber, formatPercent } from '../../messages/format';
import { Letter } from '../kit/Letter';

/** The numbers that the texts name; null for one that is not known. */
export type NumbersSaid = (name: string) => number | null;

/** Paragraphs in the notation of lessons. */
export function LessonTexts({ texts, numbers }: { texts: readonly string[]; numbers: NumbersSaid }) {
  return texts.map((text) => (
    <p key={text}>
      <LessonText text={text} numbers={numbers} />
    </p>
  ));
}

export function LessonText({ text, numbers }: { text: string; numbers: NumbersSaid }) {
  return keyed(parseText(text).map((part) => partOf(part, numbers)));
}

/** Parts of a text that never change places. */
const keyed = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts);

function partOf(part: TextPart, numbers: NumbersSaid): ReactNode {
  switch (part.kind) {
    case 'emphasis':
      return <em>{part.text}</em>;
    case 'term':
      return <b className="lesson-term">{part.text}</b>;
    case 'number':
      return <b className="lesson-number">{sayNumber(numbers(part.name), part.name, part.form)}</b>;
    case 'formula':
      return <math>{formulaOf(parseFormula(part.source))}</math>;
    default:
      return part.text;
  }
}

const counts = /^(epoch|epochs|points|class[01]|tp|fp|tn|fn|degree|batch-size|guess-turns)$/;

/** A number as the page writes it elsewhere, by what it is. */
function sayNumber(value: number | null, name: string, form: string): string {
  if (value === null) return words.notNow;
  if (
    form === 'percent' ||
    (form === 'plain' && /accuracy|probability|recall|precision|ones-at|calibration-error/.test(name))
  )
    return formatPercent(value);
  if (counts.test(name)) return formatCount(value);
  return /loss|objective/.test(name) ? formatLoss(value) : formatNumber(value);
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
