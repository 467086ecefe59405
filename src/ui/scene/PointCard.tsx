import { useRef } from 'react';
import { words as labels } from '#words/pointCard';
import { words as sliceWords } from '#words/slice';
import type { Lab } from '../../lab/ports';
import { formatCount, formatLoss, formatNumber, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { figureUnit } from '../../render/figureUnit';
import { probeTagBox } from '../../render/plane/marks';
import { explainPoint } from '../../store/derived';
import { type HeldColumn, levelAt, selectHeldColumns, valuesOfPoint } from '../../store/heldValues';
import { rowNumber, selectClassWords, selectClassWordsFirst, selectColumnNames } from '../../store/selectors';
import { selectSplit } from '../../store/trainingInputs';
import { truePOfPoint } from '../../store/trueProbability';
import { selectHasTrueP } from '../../store/truth';
import { Readout } from '../readouts/Readout';
import { TruePRow } from '../readouts/TrueP';
import { useLab, useLabState, usePainter } from '../useLab';
import { cardPlace } from './cardPlace';
import { type PlaneScene, placeOfPoint } from './planeScene';
import { pointedPoint } from './pointedPoint';
import { formatValue } from './sliceText';
import './pointCard.css';

/**
 * The numbers of the one point that is pointed at, by pointer, finger, keyboard or another view. Screen readers
 * hear them from `describePlace`, with the keyboard's cursor.
 */
export function PointCard({ scene, isHidden }: { scene: PlaneScene; isHidden: boolean }) {
  const lab = useLab();
  const card = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLParagraphElement>(null);
  const names = useLabState(selectColumnNames);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const isSlice = useLabState(({ dataset }) => dataset.held.length > 0);
  const format = isSlice ? formatValue : formatNumber;
  const isSquared = useLabState(({ settings }) => settings.loss === 'squared-error');
  const index = () => (isHidden ? null : pointedPoint(lab, scene));
  const at = (column: 'x1' | 'x2') => {
    const i = index();
    return i === null ? null : lab.store.getState().dataset.points[column][i];
  };
  const explained = () => {
    const i = index();
    return i === null ? null : explainPoint(lab.store.getState(), lab.live, i);
  };
  const hasTrueP = useLabState(selectHasTrueP);
  const trueP = () => {
    const i = index();
    return i === null ? null : truePOfPoint(lab.store.getState(), i);
  };
  usePainter(() => {
    if (!card.current || !title.current) return;
    const i = index();
    card.current.hidden = i === null;
    if (i === null) return;
    const text = titleOf(lab, i);
    if (title.current.textContent !== text) title.current.textContent = text;
    placeCard(card.current, scene, i);
  });
  const { plane } = words;
  return (
    <div className="point-card-layer" aria-hidden="true">
      <div ref={card} className="point-card" hidden>
        <p ref={title} className="point-card-title" data-readout="point-class" />
        <dl>
          <Row label={names?.x1 ?? plane.x1} name="point-x1" read={() => at('x1')} format={format} />
          {hasVertical && (
            <Row label={names?.x2 ?? plane.x2} name="point-x2" read={() => at('x2')} format={format} />
          )}
          {isSlice && <OtherRows index={index} />}
          <Row
            label={labels.z}
            name="point-z"
            read={() => explained()?.score ?? null}
            format={formatNumber}
          />
          <Row label={labels.p} name="point-p" read={() => explained()?.p ?? null} format={formatPercent} />
          {hasTrueP && <TruePRow name="point-true-p" read={trueP} />}
          <Row
            label={labels.loss}
            name="point-loss"
            read={() => explained()?.loss ?? null}
            format={formatLoss}
          />
          <Row
            label={isSquared ? labels.squaredPull : labels.pull}
            name="point-pull"
            read={() => explained()?.slope ?? null}
            format={formatNumber}
          />
        </dl>
      </div>
    </div>
  );
}

/** So many of a point's other values are in its card. */
const othersShown = 6;

/** The values of the point in the columns on no axis: numbers, and the names of levels. */
function OtherRows({ index }: { index: () => number | null }) {
  const { store } = useLab();
  const columns = useLabState(selectHeldColumns);
  const read = (column: HeldColumn) => () => {
    const i = index();
    if (i === null) return null;
    const state = store.getState();
    if (column.levels === null) return state.dataset.points.others[column.first]?.[i] ?? null;
    return levelAt(valuesOfPoint(state, i), column);
  };
  return (
    <>
      {columns.slice(0, othersShown).map((column) => (
        <Row
          key={column.first}
          label={column.name}
          name={`point-other-${column.first + 1}`}
          read={read(column)}
          format={(value) => column.levels?.[value] ?? formatValue(value)}
        />
      ))}
      {columns.length > othersShown && (
        <div>
          <dt>{sliceWords.moreValues(formatCount(columns.length - othersShown))}</dt>
        </div>
      )}
    </>
  );
}

interface RowProps {
  label: string;
  name: string;
  read: () => number | null;
  format: (value: number) => string;
}

function Row({ label, name, read, format }: RowProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Readout name={name} read={read} format={format} />
      </dd>
    </div>
  );
}

function titleOf({ store }: Lab, index: number): string {
  const state = store.getState();
  const { points, source } = state.dataset;
  const label = points.y[index] === 1 ? 1 : 0;
  const point = source
    ? labels.point(formatCount(rowNumber(points.id[index], { source })), selectClassWords(state)[label])
    : selectClassWordsFirst(state)[label];
  return selectSplit(state).isTest?.[index] === 1 ? labels.test(point) : point;
}

function placeCard(card: HTMLElement, scene: PlaneScene, index: number): void {
  const view = scene.view();
  const { x1, x2 } = scene.drawn();
  const point = placeOfPoint(view, x1[index], x2[index]);
  const unit = figureUnit();
  const [width, height] = [card.offsetWidth / unit, card.offsetHeight / unit];
  const { left, top } = cardPlace(
    view,
    point,
    { width, height },
    probeTagBox(card.closest('.plane-box') ?? card),
  );
  card.style.transform = `translate(${Math.round(left * unit)}px, ${Math.round(top * unit)}px)`;
}
