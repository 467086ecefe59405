import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetCatalog, recipeOfKind } from '../../core/data/catalog';
import { movePoint, removePoints } from '../../core/data/dataset';
import { readLesson } from '../../lessons/readLesson';
import type { Lesson, Put } from '../../lessons/schema';
import { sampleSlice } from '../../store/datasetSlice';
import { initialDisplay } from '../../store/display';
import { initialSettings } from '../../store/settings';
import type { PageState } from '../pageState/pageState';
import { readDisplay, readSettings } from '../pageState/readSettings';
import { firstVisit, imported, pages } from '../pageState/testing/pageStates';
import { lessonPage, putUpTo } from './lessonPage';
import { recordPut } from './recordPut';

const outside = {
  fetchFile: async (file: string) => new Blob([await readFile(`public/${file}`)]),
  spawn: () => {
    throw new Error('no worker is needed');
  },
};

const lessonOf = (...steps: Lesson['steps']): Lesson => ({
  format: 'logit-lab/lesson',
  version: 1,
  id: 'mine',
  title: 'Mine',
  question: 'What?',
  minutes: 5,
  steps,
});

/** Of pages that a reader may find the page as readers leave it: numbers in range, 0 for −0. */
const asRead = (page: PageState): PageState =>
  structuredClone({
    ...page,
    settings: readSettings(JSON.parse(JSON.stringify(page.settings))),
    display: readDisplay(
      JSON.parse(JSON.stringify({ ...page.display, lesson: undefined, enlarged: 'loss' })),
    ),
  });

/** What comes of a page that is written into the last step of a file, after steps that put other things. */
function putAgain(page: PageState): Promise<PageState> {
  const { put } = recordPut(page);
  if (!put) throw new Error('it cannot be recorded');
  const before = {
    say: ['Before.'],
    put: { settings: { learningRate: 7, degree: 3 }, view: { threshold: 0.3 } },
  };
  const source = JSON.stringify(lessonOf(before, { say: ['After.'], put }));
  const { lesson, faults } = readLesson(source);
  expect(faults).toBeNull();
  if (!lesson) throw new Error('it cannot be read');
  return lessonPage(putUpTo(lesson, 1), page.display, lesson.steps[1], outside);
}

describe('a recorded step', () => {
  it('puts the same page again: any points, settings and view', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (given) => {
        const { points } = given.dataset;
        const plain = { ...points, x1: points.x1.map((x) => x + 0), x2: points.x2.map((x) => x + 0) };
        const dataset = { ...given.dataset, points: plain, isEdited: true };
        const page = asRead({ ...given, dataset } as PageState);
        const again = await putAgain(page);
        expect({ ...again, display: { ...again.display, lesson: undefined } }).toEqual(page);
      }),
      { numRuns: 60 },
    );
  });

  it('puts random points by their recipe, of every kind', async () => {
    for (const { kind } of datasetCatalog) {
      const dataset = sampleSlice(recipeOfKind(kind, { seed: 5, count: 40 }));
      const page = { ...firstVisit, dataset, settings: { ...initialSettings, epochsPerSecond: null } };
      expect(recordPut(page).put?.data).toEqual(dataset.recipe);
      expect(await putAgain(page)).toEqual(page);
    }
  });

  it('puts edited points with their numbers and axes, and the seed that decides start and test part', async () => {
    const slice = sampleSlice(recipeOfKind('moons', { seed: 7, count: 60 }));
    const points = movePoint(removePoints(slice.points, [3, 17]), 5, Math.PI, -1e-7);
    const home = { x1: { min: -3, max: 4 }, x2: { min: 0, max: 1 }, others: [] };
    const page = { ...firstVisit, dataset: { ...slice, points, home, isEdited: true, hasVertical: false } };
    expect(await putAgain(page)).toEqual(page);
  });

  it('puts real data as it is read, with other columns and features on no axis', async () => {
    const reading = {
      horizontal: 0,
      vertical: 1,
      label: 4,
      positive: 'versicolor',
      others: [{ column: 2, levels: null }],
    };
    const put: Put = { data: { real: 'iris', reading, held: [4.5] } };
    const page = await lessonPage(put, initialDisplay, { say: ['.'] }, outside);
    expect(page.dataset.points.others).toHaveLength(1);
    expect(await putAgain(page)).toEqual(page);
  });

  it('puts the points of a table of somebody’s own, without its names', async () => {
    const again = await putAgain(imported);
    expect(again.dataset.points).toEqual(imported.dataset.points);
    expect(again.dataset.home).toEqual(imported.dataset.home);
    expect(again.epoch).toBe(imported.epoch);
  });

  it('says where a step has no room for the points', () => {
    const many = sampleSlice(recipeOfKind('moons', { seed: 7, count: 2001 }));
    expect(recordPut({ ...firstVisit, dataset: { ...many, isEdited: true } }).why).toBe('too-many-points');
    const wide = { ...many, isEdited: true, held: [1] };
    expect(recordPut({ ...firstVisit, dataset: wide }).why).toBe('too-many-columns');
  });
});
