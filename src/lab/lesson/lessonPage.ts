import { defaultRecipe, recipeOfKind } from '../../core/data/catalog';
import { numberPoints } from '../../core/data/dataset';
import { realData } from '../../core/data/realData';
import type { Lesson, LessonData, LessonStep, Put } from '../../lessons/schema';
import { type DatasetSlice, sampleSlice } from '../../store/datasetSlice';
import { type Display, initialDisplay } from '../../store/display';
import { initialSettings } from '../../store/settings';
import type { Outside } from '../files/files';
import type { PageState } from '../pageState/pageState';
import { readDisplay, readRecipe, readSettings } from '../pageState/readSettings';
import { completePage } from '../share/openLink';

/** Random points of a lesson are drawn before its page is there. */
const maxDrawn = 20_000;

/** What all steps up to one have put together: what a step leaves out stays as those before had it. */
export function putUpTo({ steps }: Lesson, last: number): Put {
  return steps.slice(0, last + 1).reduce<Put>((whole, { put = {} }) => {
    const { epoch: _, ...kept } = whole;
    return {
      // An epoch belongs to the step that says it.
      ...(put === undefined ? whole : kept),
      ...put,
      settings: { ...whole.settings, ...put.settings },
      view: { ...whole.view, ...put.view },
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
  const { hasSingleKeys, brushSize } = display;
  const enlarged = step.show?.enlarge ? (step.show.view ?? 'meaning') : undefined;
  const view = { ...initialDisplay, hasSingleKeys, brushSize, ...put.view, enlarged };
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
    const points = numberPoints({
      x1: Float64Array.from(x1),
      x2: Float64Array.from(x2),
      y: Uint8Array.from(y),
      others: [],
    });
    return {
      dataset: { ...sampleSlice({ ...defaultRecipe, count: 2 }), points, isEdited: true },
      real: null,
    };
  }
  if ('real' in data) {
    const found = realData.find(({ kind }) => kind === data.real);
    if (!found) throw new RangeError(`no data set ${data.real}`);
    return {
      dataset: sampleSlice({ ...defaultRecipe, count: 2 }),
      real: { data: found, reading: undefined, held: undefined },
    };
  }
  const { kind, seed, count: wanted } = readRecipe({ ...defaultRecipe, ...data });
  const count = Math.min(wanted, maxDrawn);
  const recipe = readRecipe({ ...recipeOfKind(kind, { seed, count }), ...data, count });
  return { dataset: sampleSlice(recipe), real: null };
}
