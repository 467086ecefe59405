import type { Recipe } from '../../core/data/catalog';
import { type Domain, restDomain } from '../../core/data/domain';
import type { Recorded } from '../../lessons/making';
import { maxDrawn } from '../../lessons/putSchema';
import type { LessonData } from '../../lessons/schema';
import { initialDisplay } from '../../store/display';
import { limits } from '../../store/limits';
import { initialSettings } from '../../store/settings';
import type { PageState } from '../pageState/pageState';
import { differing } from '../pageState/readers';
import { restRecipe } from './lessonPage';

/**
 * The page as a step's `put`: its points, by their recipe, by the name of a real data set or one by one, and what of settings and view
 * is not as on a first visit. What it puts is this page again (`lessonPage`), but for the names of a table of somebody's own.
 */
export function recordPut({ dataset, settings, display, epoch }: PageState): Recorded {
  const data = dataOf(dataset);
  if (typeof data === 'string') return { put: null, why: data };
  const {
    lesson: _lesson,
    enlarged,
    hasSingleKeys: _keys,
    areKeysHidden: _hidden,
    brushSize: _size,
    ...looks
  } = display;
  const view = { ...differing(initialDisplay, looks), ...(enlarged === 'loss' && { enlarged }) };
  const changed = differing(initialSettings, settings);
  return {
    put: {
      fresh: true,
      data,
      ...(Object.keys(changed).length > 0 && { settings: changed }),
      ...(Object.keys(view).length > 0 && { view }),
      ...(!dataset.hasVertical && { hasVertical: false }),
      ...(epoch > 0 && { epoch }),
    },
    why: null,
  };
}

type Dataset = PageState['dataset'];

function dataOf(dataset: Dataset): LessonData | 'too-many-points' | 'too-many-columns' {
  const { recipe, source, points, isEdited, held } = dataset;
  if (!isEdited && source === null) return recipe.count > maxDrawn ? 'too-many-points' : { ...recipe };
  if (!isEdited && source?.real) {
    const { reading, real } = source;
    return { real, reading: { ...reading }, held: [...held], ...recipePart(recipe) };
  }
  if (held.length > 0) return 'too-many-columns';
  if (points.y.length > limits.linkPoints.max) return 'too-many-points';
  const isNumbered = points.id.every((id, i) => id === i);
  return {
    points: Array.from(points.y, (label, i) => [points.x1[i], points.x2[i], label === 1 ? 1 : 0]),
    ...(!isNumbered && { numbers: [...points.id] }),
    ...axesPart(dataset),
    ...recipePart(recipe),
  };
}

function recipePart(recipe: Recipe): { recipe?: Partial<Recipe> } {
  const own = differing(restRecipe, recipe);
  return Object.keys(own).length > 0 ? { recipe: own } : {};
}

function axesPart({ home }: Dataset): { axes?: { x1: [number, number]; x2: [number, number] } } {
  const isRest = ({ min, max }: Domain) => min === restDomain.min && max === restDomain.max;
  if (isRest(home.x1) && isRest(home.x2)) return {};
  const ends = ({ min, max }: Domain): [number, number] => [min, max];
  return { axes: { x1: ends(home.x1), x2: ends(home.x2) } };
}
