import type { ReactNode } from 'react';
import { words } from '#words/lesson';
import { parseText, type TextPart } from '../../lessons/lessonText';
import { formatCell, formatCount, formatLoss, formatNumber, formatPercent } from '../../messages/format';
import { inPlace } from '../kit/Interpolate';
import { FormulaText } from './FormulaText';
import { Term } from './Term';

/** The numbers that the texts name; null for one that is not known. */
export type NumbersSaid = (name: string) => number | null;

/** Paragraphs in the notation of lessons. */
export function LessonTexts({ texts, numbers }: { texts: readonly string[]; numbers: NumbersSaid }) {
  const paragraph = (text: string) => (
    <p>
      <LessonText text={text} numbers={numbers} />
    </p>
  );
  return inPlace(texts.map(paragraph));
}

export function LessonText({ text, numbers }: { text: string; numbers: NumbersSaid }) {
  return inPlace(parseText(text).map((part) => partOf(part, numbers)));
}

function partOf(part: TextPart, numbers: NumbersSaid): ReactNode {
  switch (part.kind) {
    case 'emphasis':
      return <em>{part.text}</em>;
    case 'term':
      return <Term term={part.term} text={part.text} />;
    case 'number':
      return <b className="lesson-number">{sayNumber(numbers(part.name), part.name, part.form)}</b>;
    case 'formula':
      return <FormulaText source={part.source} />;
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
  if (name === 'cost') return formatCell(value);
  return /loss|objective/.test(name) ? formatLoss(value) : formatNumber(value);
}
