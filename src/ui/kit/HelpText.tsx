import { useContext } from 'react';
import { words } from '#words/help';
import { type HelpContent, HelpWords, isPlain } from './helpContext';

/** A text, or the help on some topics, one after the other. */
export function HelpText({ text }: { text: HelpContent }) {
  const Words = useContext(HelpWords);
  const whole = typeof text === 'string' ? text : text.map((topic) => words[topic]).join(' ');
  return isPlain(whole) ? whole : <Words text={whole} />;
}
