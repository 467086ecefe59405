import { words } from '../../../messages/words/surface';
import type { SurfaceAxis } from '../../../store/state';
import { useLab, useLabState } from '../../useLab';
import { axesOf, selectParameters } from './parameters';

/** Which two parameters the map runs over. Choosing the one that the other axis has makes them change places. */
export function AxisChoice() {
  const { actions } = useLab();
  const parameters = useLabState(selectParameters);
  const [x, y] = useLabState((state) => axesOf(state, selectParameters(state).length));
  const { surface } = words;
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
        <span aria-hidden="true">{surface.across}</span>
        <select
          className="select"
          aria-label={surface.horizontal}
          value={x}
          onChange={({ target }) => choose([Number(target.value), Number(target.value) === y ? x : y])}
        >
          {options}
        </select>
      </label>
      <label>
        <span aria-hidden="true">{surface.up}</span>
        <select
          className="select"
          aria-label={surface.vertical}
          value={y}
          onChange={({ target }) => choose([Number(target.value) === x ? y : x, Number(target.value)])}
        >
          {options}
        </select>
      </label>
    </span>
  );
}
