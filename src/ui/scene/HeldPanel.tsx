import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { words } from '#words/slice';
import { middleOf } from '../../csv/middle';
import { isDense } from '../../render/plane/points';
import { type HeldColumn, selectHeldColumns, withValue } from '../../store/heldValues';
import { limits } from '../../store/limits';
import { Help } from '../kit/Help';
import { RangeField } from '../kit/RangeField';
import { Switch } from '../kit/Switch';
import { grainOf } from '../kit/scale';
import { useLab, useLabState } from '../useLab';
import { LevelChoice } from './LevelChoice';
import { shownHeld } from './sliceText';
import './slice.css';

const unitRange = { min: 0, max: 1, whole: false };

/** The values at which the plane holds the features on no axis. A slider shifts the line at once; nothing is trained anew. */
export function HeldPanel() {
  const { store, actions } = useLab();
  const columns = useLabState(selectHeldColumns);
  const isEmpty = useLabState(({ dataset }) => dataset.points.y.length === 0);
  const canFade = useLabState(({ dataset }) => !isDense(dataset.points));
  const held = useLabState(({ dataset }) => dataset.held);
  const isUnfaded = useLabState(({ plane }) => plane.isUnfaded);
  const titleId = useId();
  const keyRun = useKeyRun(actions.endGesture);

  function takeMiddle(): void {
    const { points, source } = store.getState().dataset;
    if (source && points.y.length > 0) actions.setHeld(middleOf(points.others, source.reading));
  }
  return (
    <section className="section held-panel" aria-labelledby={titleId}>
      <div className="held-head">
        <h2 id={titleId}>{words.title}</h2>
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
      <div className="held-rows" {...keyRun.props}>
        {columns.map((column) => (
          <div key={column.first}>
            {column.levels ? (
              <LevelChoice
                column={column}
                label={words.hold(column.name)}
                values={held}
                onChange={actions.setHeld}
              />
            ) : (
              <FeatureRow column={column} index={column.first} onEnd={keyRun.end} />
            )}
          </div>
        ))}
      </div>
      {canFade && (
        <Switch
          label={words.fade}
          tip={words.fadeTip}
          isOn={!isUnfaded}
          onChange={(isOn) => actions.setPlane({ isUnfaded: isOn ? undefined : true })}
        />
      )}
      {/* The levels one by one, as numbers from 0 to 1. */}
      <div className="held-rows" {...keyRun.props}>
        {columns.flatMap((column) =>
          column.levels
            ? column.features.map(({ name }, j) => (
                <FeatureRow key={name} column={column} index={column.first + j} onEnd={keyRun.end} />
              ))
            : [],
        )}
      </div>
    </section>
  );
}

/** A slider and a field for one feature. */
function FeatureRow({ column, index, onEnd }: { column: HeldColumn; index: number; onEnd: () => void }) {
  const { store, actions } = useLab();
  const value = useLabState(({ dataset }) => dataset.held[index]);
  const own = useLabState(({ dataset }) => dataset.points.others[index]);
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
      shownAs={shownHeld(value, own)}
      onSlide={(to) => {
        const { held } = store.getState().dataset;
        if (to !== held[index])
          actions.duringGesture(() => actions.setHeld(withValue(held, column, index, to)));
      }}
      onEnd={onEnd}
    />
  );
}

/** Milliseconds after a press of a key until the next begins a step of undo of its own. */
const pause = 1000;

/**
 * Makes a run of presses of keys in one slider or field one step of undo: it ends after a pause, with the focus, and with the
 * next press of a pointer. `end` for the end of every movement; what a pointer moves or a person types ends at once.
 */
function useKeyRun(endGesture: () => void) {
  const timer = useRef<number | undefined>(undefined);
  const isKey = useRef(false);
  function stop(): void {
    window.clearTimeout(timer.current);
    isKey.current = false;
    endGesture();
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    props: {
      onKeyDownCapture: ({ key }: KeyboardEvent) => {
        isKey.current = /^(Arrow|Page|Home|End)/.test(key);
      },
      onPointerDownCapture: stop,
      onBlur: stop,
    },
    end(): void {
      if (!isKey.current) return stop();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(stop, pause);
    },
  };
}
