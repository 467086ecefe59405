import { words } from '#words/surface';
import type { SurfaceAxis } from '../../../store/state';
import { useLab, useLabState } from '../../useLab';
import { axesOf, selectParameters } from './parameters';

/** Which two parameters the map runs over. Choosing the one that the other axis has makes them change places. */
export function AxisChoice() {
  const { actions } = useLab();
  const parameters = useLabState(selectParameters);
  const [x, y] = useLabState((state) => axesOf(state, selectParameters(state).length));
  function choose(next: readonly [number, number]): void {
    const [across, up] = next.map((index): SurfaceAxis => parameters[index].axis);
    actions.setTabs({ surfaceAxes: [across, up] });
  }
  const options = parameters.map(({ axis, title }, index) => (
    <option key={axis} value={index}>
      {title}
    </option>
  ));
  return (
    <span className="surface-axes">
      <label>
        <span aria-hidden="true">{words.across}</span>
        <select
          className="select"
          aria-label={words.horizontal}
          value={x}
          onChange={({ target }) => choose([Number(target.value), Number(target.value) === y ? x : y])}
        >
          {options}
        </select>
      </label>
      <label>
        <span aria-hidden="true">{words.up}</span>
        <select
          className="select"
          aria-label={words.vertical}
          value={y}
          onChange={({ target }) => choose([Number(target.value) === x ? y : x, Number(target.value)])}
        >
          {options}
        </select>
      </label>
    </span>
  );
}
