import { useId } from 'react';
import { words as allWords } from '#words/inferenceLens';
import { changedLook } from '../../../store/inferenceLook';
import { selectParameterTexts } from '../../../store/parameterTexts';
import { selectFeatureCount } from '../../../store/trainingInputs';
import { Help } from '../../kit/Help';
import { Select } from '../../kit/Select';
import { useLab, useLabState } from '../../useLab';
import { FallWalk } from './FallWalk';
import { LensChart } from './LensChart';
import { LensTable } from './LensTable';
import { useLens } from './lens';
import { answerOf, foundOf, useLiveText } from './useInference';
import './lens.css';

const { lens: words } = allWords;

/** The likelihood of one parameter with Wald's parabola over it, both of the points as they stand at this frame. */
export function ProfileLens() {
  const titleId = useId();
  const kind = useLiveText((lab) => answerOf(lab)?.kind ?? '');
  return (
    <section className="lens" aria-labelledby={titleId}>
      <div className="section-head">
        <h3 id={titleId}>{words.title}</h3>
        <Help about={words.title} text={words.help} />
      </div>
      {kind === 'found' ? <Lens /> : <p>{sayNone(kind)}</p>}
      <FallWalk />
    </section>
  );
}

function sayNone(kind: string): string {
  if (kind === '') return words.waiting;
  if (kind === 'too-many') return words.tooMany;
  return kind === 'separable' || kind === 'quasi-separable' ? words.noFit.apart : words.noFit.other;
}

function Lens() {
  const { actions, store } = useLab();
  const count = useLabState(selectFeatureCount);
  const chosen = useLabState(({ tabs }) => tabs.inference?.parameter ?? 0);
  const texts = useLabState(selectParameterTexts);
  const index = Math.min(chosen, count);
  const name = texts[index] ?? '';
  const lens = useLens(index);
  const state = useLiveText((lab) => (foundOf(lab)?.parameters[0].profile === null ? 'too-many' : ''));
  if (state !== '') return <p>{words.tooMany}</p>;

  function choose(value: string): void {
    const parameter = Number(value) === 0 ? undefined : Number(value);
    actions.setTabs({ inference: changedLook(store.getState().tabs.inference, { parameter }) });
  }
  return (
    <>
      <Select
        label={words.parameter}
        shortLabel={words.parameterShort}
        isInline
        value={String(index)}
        options={texts.map((text, j) => ({ value: String(j), label: j < count ? text : words.bias }))}
        onChange={choose}
      />
      <LensChart lens={lens} name={name} />
      <LensTable lens={lens} />
    </>
  );
}
