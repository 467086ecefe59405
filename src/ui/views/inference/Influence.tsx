import { useEffect, useRef, useState } from 'react';
import { words } from '#words/influence';
import { formatCount } from '../../../messages/format';
import { densityLimit } from '../../../render/plane/points';
import { changedLook, type MarkSize } from '../../../store/inferenceLook';
import type { Measure } from '../../../store/influence';
import { SaveNumbers } from '../../charts/SaveFile';
import { Help } from '../../kit/Help';
import { Segments } from '../../kit/Segments';
import { useSpoken } from '../../kit/useSpoken';
import { LiveText } from '../../readouts/LiveText';
import { useLab, useLabState, usePainter } from '../../useLab';
import { InfluentialPoints } from './InfluentialPoints';
import { influenceRows } from './influenceRows';
import { withoutSentence } from './withoutSentence';
import './influence.css';

/** What single points do to the best weights: the line without one of them, the size of marks, and the most influential in a table. */
export function Influence() {
  const lab = useLab();
  const { actions } = lab;
  const [by, setBy] = useState<Measure>('cooksDistance');
  useEffect(() => () => actions.setMarks({ highlighted: null }), [actions]);
  return (
    <section className="influence" aria-labelledby="influence-title">
      <div className="section-head">
        <h3 id="influence-title">{words.title}</h3>
        <Help about={words.title} text={words.help} />
        <SaveNumbers title={words.title} rows={() => influenceRows(lab)} />
      </div>
      <div className="without-sentence">
        <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true">
          <path className="without-line" d="M3,7h24" />
        </svg>
        <LiveText name="without" read={() => withoutSentence(lab)} />
      </div>
      <Spoken />
      <SizeChoice />
      <InfluentialPoints by={by} onSort={setBy} />
      <p className="note">{words.tableNote[by]}</p>
    </section>
  );
}

function SizeChoice() {
  const { store, actions } = useLab();
  const chosen = useLabState(({ tabs }) => tabs.inference?.markSize ?? 'none');
  const isDense = useLabState(({ dataset }) => dataset.points.y.length > densityLimit);
  function choose(size: MarkSize | 'none'): void {
    const change = { markSize: size === 'none' ? undefined : size };
    actions.setTabs({ inference: changedLook(store.getState().tabs.inference, change) });
  }
  return (
    <div className="mark-sizes">
      <span aria-hidden="true">{words.sizes}</span>
      <Segments label={words.sizes} chosen={chosen} names={words.sizeNames} onChoose={choose} />
      {isDense && <p className="note">{words.dense(formatCount(densityLimit))}</p>}
    </div>
  );
}

/** Says the sentence where keys have chosen the point: by the plane's cursor or in the list. */
function Spoken() {
  const lab = useLab();
  const { spoken, speak } = useSpoken();
  const said = useRef<number | null>(null);
  usePainter(() => {
    const { without } = lab.live;
    const { marks } = lab.store.getState();
    const index = marks.hovered === null && without ? without.index : null;
    if (index === said.current) return;
    said.current = index;
    if (index !== null) speak(withoutSentence(lab).text);
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {spoken}
    </p>
  );
}
