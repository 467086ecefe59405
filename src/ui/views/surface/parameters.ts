import { words } from '#words/surface';
import { shorten } from '../../../csv/shorten';
import { parameterText } from '../../../messages/mathText';
import type { Place } from '../../../render/charts/surfaceGeometry';
import { memoizeLast } from '../../../store/memoizeLast';
import { selectParameterTexts } from '../../../store/parameterTexts';
import { selectTermTexts } from '../../../store/selectors';
import type { LabState, SurfaceAxis } from '../../../store/state';
import { selectTerms } from '../../../store/trainingInputs';

/** One parameter of the model as the surface shows it. */
export interface Parameter {
  readonly axis: SurfaceAxis;
  /** w₁, … or b; of features that go by name "w₁ (age)". */
  readonly symbol: string;
  /** The same for a choice: with its feature also where that is a power or product. */
  readonly title: string;
  /** The same for an axis: with its unit. */
  readonly axisName: string;
  /** The largest size of its feature: by so much a unit of the parameter moves a score. */
  readonly reach: number;
}

/** The parameters of the model in their order: weights, then the bias. */
export function selectParameters({ dataset, settings }: LabState): readonly Parameter[] {
  const state = { dataset, settings };
  return describeOnce(
    selectTerms(state),
    selectTermTexts(state),
    selectParameterTexts(state),
    dataset.hasVertical,
    dataset.home,
    settings.isStandardized,
  );
}

/** So many characters of a feature's name stand along an axis. */
const longestName = 30;

const describeOnce = memoizeLast(
  (
    terms: readonly (readonly number[])[],
    features: readonly string[],
    symbols: readonly string[],
    hasVertical: boolean,
    home: LabState['dataset']['home'],
    isStandardized: boolean,
  ): readonly Parameter[] => {
    const ranges = [home.x1, ...(hasVertical ? [home.x2] : []), ...home.others];
    const sizes = ranges.map(({ min, max }) => Math.max(Math.abs(min), Math.abs(max), 1e-9));
    const areNamed = home.others.length > 0;
    const hasProducts = terms.length > ranges.length;
    const unit = isStandardized ? words.perDeviation : words.perUnit;
    const weights = terms.map((powers, j): Parameter => {
      const symbol = symbols[j];
      const product = powers.reduce((size, power, i) => size * sizes[i] ** power, 1);
      return {
        axis: j,
        symbol,
        title: hasProducts && !areNamed ? words.withFeature(symbol, features[j]) : symbol,
        axisName: unit(parameterText(j), shorten(features[j], longestName)),
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
