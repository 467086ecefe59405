import type { ReactNode } from 'react';
import { parseText, type TextPart } from '../../lessons/lessonText';
import { inPlace } from '../kit/Interpolate';
import { FormulaText } from './FormulaText';
import { sayNumber } from './sayNumber';
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
