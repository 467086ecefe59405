import { words as makingWords } from '#words/making';
import { words } from '#words/task';
import { words as pageWords } from '../../messages/words';
import { shownParts, shownViews, type Ticked } from '../lesson/making/PartTicks';

const atPlane = ['numbers', 'equation', 'plane-tools'] as const;

/** The page as those see it who open the task: a small picture in words that follows each tick. */
export function TaskPreview({ question, ticked }: { question: string; ticked: Ticked }) {
  const parts = shownParts(ticked);
  const { previewOf } = words;
  const namesOf = (names: readonly (typeof parts)[number][]) =>
    names.filter((name) => parts.includes(name)).map((name) => makingWords.partNames[name]);
  const views = shownViews(ticked).map((view) => pageWords.tabs[view]);
  const settings = [
    ...ticked.controls.map((name) => makingWords.controlNames[name]),
    ...namesOf(['controls']),
  ];
  const side = [
    ...namesOf(['loss-curve', 'best-possible-weights']),
    ...(views.length > 0 ? [views.join(', ')] : []),
  ];
  return (
    <section aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <div className="task-preview">
        <Area title={question.trim() || words.title} items={settings} none={previewOf.noSettings} />
        <Area title={previewOf.middle} items={namesOf(atPlane)} none="" />
        <Area title={previewOf.side} items={side} none={previewOf.noSide} />
        <div className="is-below">{[words.train, ...namesOf(['training-status'])].join(', ')}</div>
      </div>
    </section>
  );
}

function Area({ title, items, none }: { title: string; items: readonly string[]; none: string }) {
  return (
    <div>
      <b>{title}</b>
      {items.length === 0 && none}
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
