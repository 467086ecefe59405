import { useContext } from 'react';
import { words } from '#words/terms';
import { findLesson } from '../../lessons/all';
import { Help } from '../kit/Help';
import { LeaveHelp } from '../kit/helpContext';
import { useLab } from '../useLab';
import { FormulaText } from './FormulaText';
import './term.css';

/** A word of the glossary within a text: opens what it means, in place. A word that is not there stands as it is. */
export function Term({ term, text }: { term: string; text: string }) {
  if (!Object.hasOwn(words.terms, term)) return text;
  return <Help about={term} word={text} text={{ element: <Meaning term={term} /> }} />;
}

/** All terms of the page, in the order of the alphabet. */
export function Glossary() {
  const terms = Object.keys(words.terms).sort((one, other) => one.localeCompare(other));
  return (
    <details className="glossary">
      <summary>{words.title}</summary>
      <dl>
        {terms.map((term) => (
          <div key={term}>
            <dt>{words.terms[term].name}</dt>
            <dd>
              <Meaning term={term} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What a term means, with its formula and the lesson that shows it. */
export function Meaning({ term }: { term: string }) {
  const { lessons } = useLab();
  const leave = useContext(LeaveHelp);
  const { say, formula, lesson } = words.terms[term];
  const shownIn = lesson === undefined ? null : findLesson(lesson);
  return (
    <span className="term">
      <span>{say}</span>
      {formula && (
        <span className="term-formula">
          <FormulaText source={formula} />
        </span>
      )}
      {shownIn && (
        <span className="term-lesson">
          {words.shownIn}:{' '}
          <button
            type="button"
            className="term-open"
            onClick={({ currentTarget }) => {
              lessons.open(shownIn.id);
              leave();
              currentTarget.closest('dialog')?.close();
            }}
          >
            {shownIn.title}
          </button>
        </span>
      )}
    </span>
  );
}
