import { useId, useState } from 'react';
import { words } from '#words/slice';
import { middleOf } from '../../csv/middle';
import { formatCount } from '../../messages/format';
import { isDense } from '../../render/plane/points';
import { type HeldColumn, levelAt, selectHeldColumns, withLevel, withValue } from '../../store/heldValues';
import { limits } from '../../store/limits';
import { Help } from '../kit/Help';
import { RangeField } from '../kit/RangeField';
import { Select } from '../kit/Select';
import { Switch } from '../kit/Switch';
import { grainOf } from '../kit/scale';
import { useLab, useLabState } from '../useLab';
import { shownHeld } from './sliceText';
import './slice.css';

/** So many rows are in sight below the plane until more are asked for; beside it all are. */
const rowsInSight = 4;
const unitRange = { min: 0, max: 1, whole: false };

/** The values at which the plane holds the features on no axis. A slider shifts the line at once; nothing is trained anew. */
export function HeldPanel() {
  const { store, actions } = useLab();
  const columns = useLabState(selectHeldColumns);
  const isEmpty = useLabState(({ dataset }) => dataset.points.y.length === 0);
  const canFade = useLabState(({ dataset }) => !isDense(dataset.points));
  const isUnfaded = useLabState(({ plane }) => plane.isUnfaded);
  const [isWhole, setWhole] = useState(false);
  const titleId = useId();
  const rows = columns.flatMap(rowsOf);

  function takeMiddle(): void {
    const { points, source } = store.getState().dataset;
    if (source && points.y.length > 0) actions.setHeld(middleOf(points.others, source.reading));
  }
  return (
    <section className="held-panel" aria-labelledby={titleId}>
      <div className="held-head">
        <h3 id={titleId}>{words.title}</h3>
        <Help about={words.title} text={words.help} />
        <button
          type="button"
          className="held-middle"
          title={words.middleTip}
          aria-disabled={isEmpty}
          onClick={takeMiddle}
        >
          {words.middle}
        </button>
      </div>
      <div className={isWhole ? 'held-rows' : 'held-rows is-folded'}>
        {rows.map(({ column, feature }) =>
          feature === null ? (
            <LevelRow key={column.name} column={column} />
          ) : (
            <FeatureRow key={`${column.name} ${feature}`} column={column} index={feature} />
          ),
        )}
      </div>
      {rows.length > rowsInSight && (
        <button
          type="button"
          className="held-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.fewer : words.more(formatCount(rows.length - rowsInSight))}
        </button>
      )}
      {canFade && (
        <Switch
          label={words.fade}
          tip={words.fadeTip}
          isOn={!isUnfaded}
          onChange={(isOn) => actions.setPlane({ isUnfaded: isOn ? undefined : true })}
        />
      )}
    </section>
  );
}

/** A row for each feature, and before those of a column of three levels or more one to choose among them. */
function rowsOf(column: HeldColumn): { column: HeldColumn; feature: number | null }[] {
  const features = column.features.map((_, j) => ({ column, feature: column.first + j }));
  return column.features.length > 1 ? [{ column, feature: null }, ...features] : features;
}

function LevelRow({ column }: { column: HeldColumn }) {
  const { store, actions } = useLab();
  const held = useLabState(({ dataset }) => dataset.held);
  const level = levelAt(held, column);
  const levels = (column.levels ?? []).map((label, j) => ({ value: String(j), label }));
  const mixture = { value: '', label: words.mixture, isOff: true };
  return (
    <Select
      label={words.hold(column.name)}
      shortLabel={column.name}
      value={level === null ? '' : String(level)}
      options={level === null ? [mixture, ...levels] : levels}
      onChange={(value) => actions.setHeld(withLevel(store.getState().dataset.held, column, Number(value)))}
    />
  );
}

function FeatureRow({ column, index }: { column: HeldColumn; index: number }) {
  const { store, actions } = useLab();
  const value = useLabState(({ dataset }) => dataset.held[index]);
  const home = useLabState(({ dataset }) => dataset.home.others[index]);
  const { name } = column.features[index - column.first];
  const range = column.levels ? unitRange : { ...home, whole: false };
  return (
    <RangeField
      label={words.hold(name)}
      shortLabel={name}
      value={value}
      range={range}
      typedRange={limits.coordinate}
      scale="linear"
      step={column.levels ? 1 : grainOf(range)}
      shownAs={shownHeld(value)}
      onSlide={(to) => {
        const { held } = store.getState().dataset;
        if (to !== held[index])
          actions.duringGesture(() => actions.setHeld(withValue(held, column, index, to)));
      }}
      onEnd={actions.endGesture}
    />
  );
}
