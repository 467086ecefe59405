import { words } from '#words/slice';
import { type HeldColumn, selectHeldColumns, withValue } from '../../store/heldValues';
import { limits } from '../../store/limits';
import { selectProbeOthers } from '../../store/selectors';
import type { PlaneSlice } from '../../store/state';
import { NumberField } from '../kit/NumberField';
import { grainOf, nextValue } from '../kit/scale';
import { LevelChoice } from '../scene/LevelChoice';
import { shownHeld } from '../scene/sliceText';
import { useLab, useLabState } from '../useLab';
import './probeOthers.css';

/** The probe's values of the features on no axis: as the plane holds them until one is changed, then its own. Those of single levels come last. */
export function ProbeOthers({ onTake }: { onTake: (probe: PlaneSlice['probe']) => void }) {
  const { store } = useLab();
  const columns = useLabState(selectHeldColumns);
  const values = useLabState(selectProbeOthers);
  const others = useLabState(({ dataset }) => dataset.points.others);
  const home = useLabState(({ dataset }) => dataset.home.others);
  const isAsHeld = useLabState((state) => selectProbeOthers(state) === state.dataset.held);
  const [numbers, texts] = [columns.filter(({ levels }) => !levels), columns.filter(({ levels }) => levels)];

  function take(column: HeldColumn, index: number, value: number): void {
    const state = store.getState();
    onTake({ ...state.plane.probe, others: withValue(selectProbeOthers(state), column, index, value) });
  }
  function takeHeld(): void {
    const { x1, x2 } = store.getState().plane.probe;
    if (!isAsHeld) onTake({ x1, x2 });
  }
  return (
    <div className="probe-others">
      {texts.map((column) => (
        <LevelChoice
          key={column.name}
          column={column}
          label={words.probe(column.name)}
          values={values}
          onChange={(others) => onTake({ ...store.getState().plane.probe, others })}
        />
      ))}
      {[...numbers, ...texts].flatMap((column) =>
        column.features.map(({ name }, j) => {
          const index = column.first + j;
          const grain = column.levels ? 1 : grainOf(home[index]);
          return (
            <div key={`${column.name} ${index}`} className="probe-other">
              <span aria-hidden="true" title={name}>
                {name}
              </span>
              <NumberField
                label={words.probe(name)}
                value={values[index]}
                range={limits.coordinate}
                next={(from, direction) => nextValue(from, direction, limits.coordinate, 'linear', grain)}
                shownAs={shownHeld(values[index], others[index])}
                onChange={(value) => take(column, index, value)}
              />
            </div>
          );
        }),
      )}
      <button
        type="button"
        className="probe-as-held"
        title={words.asHeldTip}
        aria-disabled={isAsHeld}
        onClick={takeHeld}
      >
        {words.asHeld}
      </button>
    </div>
  );
}
