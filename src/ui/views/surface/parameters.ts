import { words } from '#words/surface';
import { parameterText, powersText } from '../../../messages/mathText';
import type { Place } from '../../../render/charts/surfaceGeometry';
import { memoizeLast } from '../../../store/memoizeLast';
import { selectOtherNames } from '../../../store/selectors';
import type { LabState, SurfaceAxis } from '../../../store/state';
import { selectTerms } from '../../../store/trainingInputs';

/** One parameter of the model as the surface shows it. */
export interface Parameter {
  readonly axis: SurfaceAxis;
  /** w₁, … or b. */
  readonly symbol: string;
  /** The same for a choice: with its feature where that does not go without saying. */
  readonly title: string;
  /** The same for an axis: with its unit. */
  readonly axisName: string;
  /** The largest size of its feature on the plane: by so much a unit of the parameter moves a score. */
  readonly reach: number;
}

/** The parameters of the model in their order: weights, then the bias. */
export function selectParameters({ dataset, settings }: LabState): readonly Parameter[] {
  const state = { dataset, settings };
  return describeOnce(
    selectTerms(state),
    dataset.hasVertical,
    settings.isStandardized,
    dataset.home,
    selectOtherNames(state),
  );
}

const describeOnce = memoizeLast(
  (
    terms: readonly (readonly number[])[],
    hasVertical: boolean,
    isStandardized: boolean,
    home: LabState['dataset']['home'],
    names: readonly string[],
  ): readonly Parameter[] => {
    const ranges = [home.x1, ...(hasVertical ? [home.x2] : []), ...home.others];
    const sizes = ranges.map(({ min, max }) => Math.max(Math.abs(min), Math.abs(max), 1e-9));
    const weights = terms.map((powers, j): Parameter => {
      const symbol = parameterText(j);
      const feature = powersText(powers, names);
      const product = powers.reduce((size, power, i) => size * sizes[i] ** power, 1);
      return {
        axis: j,
        symbol,
        title: terms.length > ranges.length || names.length > 0 ? words.withFeature(symbol, feature) : symbol,
        axisName: isStandardized ? words.perDeviation(symbol, feature) : words.perUnit(symbol, feature),
        reach: isStandardized ? 2 : product,
      };
    });
    const bias = {
      axis: 'bias',
      symbol: 'b',
      title: 'b',
      axisName: words.bias,
      reach: 1,
    } as const;
    return [...weights, bias];
  },
);

/** Which parameters run along the axes, by index; the first two where none, or none of this model, are chosen. */
export function axesOf({ tabs }: LabState, count: number): readonly [number, number] {
  return resolveOnce(tabs.surfaceAxes, count);
}

const resolveOnce = memoizeLast(
  (chosen: LabState['tabs']['surfaceAxes'], count: number): readonly [number, number] => {
    const [x, y] = (chosen ?? []).map((axis) => (axis === 'bias' ? count - 1 : axis));
    const isThere = (index: number | undefined) => index !== undefined && index < count;
    return isThere(x) && isThere(y) && x !== y ? [x, y] : [0, 1];
  },
);

/** The two values that a surface runs over. */
export function placeOf(parameters: Float64Array, [x, y]: readonly [number, number]): Place {
  return { x: parameters[x], y: parameters[y] };
}
