import { defaultRecipe, type Recipe, recipeOfKind } from '../../core/data/catalog';
import { type Dataset, emptyDataset, numberPoints } from '../../core/data/dataset';
import { restDomain } from '../../core/data/domain';
import { realData } from '../../core/data/realData';
import { maxDrawn } from '../../lessons/putSchema';
import type { Lesson, LessonData, LessonStep, Put } from '../../lessons/schema';
import { type DatasetSlice, sampleSlice } from '../../store/datasetSlice';
import { type Display, initialDisplay } from '../../store/display';
import { initialSettings } from '../../store/settings';
import type { Outside } from '../files/files';
import type { PageState } from '../pageState/pageState';
import { axis, readDisplay, readRecipe, readSettings } from '../pageState/readSettings';
import { completePage } from '../share/openLink';

/** What fresh random points are drawn by where a step has other points and does not say. */
export const restRecipe: Recipe = { ...defaultRecipe, count: 2 };

/** What all steps up to one have put together: what a step leaves out stays as those before had it. */
export function putUpTo({ steps }: Lesson, last: number): Put {
  return steps.slice(0, last + 1).reduce<Put>((whole, { put = {} }) => {
    // An epoch belongs to the step that says it.
    const { epoch: _, ...kept } = put.fresh ? {} : whole;
    return {
      ...kept,
      ...put,
      settings: { ...kept.settings, ...put.settings },
      view: { ...kept.view, ...put.view },
    };
  }, {});
}

/** The page as a step needs it: as on a first visit but for what is put. `display` is that of now, whose preferences stay. */
export function lessonPage(
  put: Put,
  display: Display,
  step: LessonStep,
  outside: Pick<Outside, 'fetchFile' | 'spawn'>,
): Promise<PageState> {
  // What a person prefers stays.
  const { hasSingleKeys, areKeysHidden, brushSize } = display;
  const looks = { ...initialDisplay, ...put.view, hasSingleKeys, areKeysHidden, brushSize };
  const view = step.show?.enlarge ? { ...looks, enlarged: step.show.view ?? 'meaning' } : looks;
  const { dataset, real } = pointsOf(put.data ?? defaultRecipe);
  const page: PageState = {
    dataset: { ...dataset, hasVertical: put.hasVertical ?? true },
    settings: readSettings({ ...initialSettings, ...put.settings }),
    display: readDisplay(view),
    epoch: put.epoch ?? 0,
  };
  return completePage({ page, real, isToSample: false, isAdjusted: false }, outside);
}

function pointsOf(data: LessonData | typeof defaultRecipe): {
  readonly dataset: DatasetSlice;
  readonly real: Parameters<typeof completePage>[0]['real'];
} {
  if ('points' in data) {
    const [x1, x2, y] = [0, 1, 2].map((k) => data.points.map((point) => point[k]));
    const numbered = numberPoints({
      x1: Float64Array.from(x1),
      x2: Float64Array.from(x2),
      y: Uint8Array.from(y),
      others: [],
    });
    const points = withNumbers(numbered, data.numbers);
    const rest = sampleSlice(recipeIn(data), emptyDataset);
    const home = data.axes
      ? { x1: domainFrom(data.axes.x1), x2: domainFrom(data.axes.x2), others: [] }
      : rest.home;
    return { dataset: { ...rest, points, home, isEdited: true }, real: null };
  }
  if ('real' in data) {
    const found = realData.find(({ kind }) => kind === data.real);
    if (!found) throw new RangeError(`no data set ${data.real}`);
    const { reading, held } = data;
    return { dataset: sampleSlice(recipeIn(data), emptyDataset), real: { data: found, reading, held } };
  }
  const { kind, seed, count: wanted } = readRecipe({ ...defaultRecipe, ...data });
  const count = Math.min(wanted, maxDrawn);
  const recipe = readRecipe({ ...recipeOfKind(kind, { seed, count }), ...data, count });
  return { dataset: sampleSlice(recipe), real: null };
}

/** The recipe beside other points: no points are drawn by it. */
function recipeIn({ recipe }: { readonly recipe?: object | undefined }): Recipe {
  return readRecipe({ ...restRecipe, ...recipe });
}

const domainFrom = ([min, max]: readonly [number, number]) => axis(restDomain)({ min, max });

/** Points with these numbers, where they are one for each and rise. */
function withNumbers(points: Dataset, numbers: readonly number[] | undefined): Dataset {
  const isRising = numbers?.every((number, i) => Number.isInteger(number) && number > (numbers[i - 1] ?? -1));
  if (!numbers || numbers.length !== points.y.length || !isRising) return points;
  return { ...points, id: Uint32Array.from(numbers), nextId: (numbers.at(-1) ?? -1) + 1 };
}
