import { expect, it } from 'vitest';
import { recipeOfKind } from '../../core/data/catalog';
import { removePoints } from '../../core/data/dataset';
import type { Lesson } from '../../lessons/schema';
import { sampleSlice } from '../../store/datasetSlice';
import { initialDisplay } from '../../store/display';
import { limits } from '../../store/limits';
import { initialSettings } from '../../store/settings';
import type { PageState, PageStates } from '../pageState/pageState';
import { createSharing } from './createSharing';

const page: PageState = {
  dataset: sampleSlice(recipeOfKind('moons', { seed: 7, count: 60 })),
  settings: initialSettings,
  display: initialDisplay,
  epoch: 5,
};
const lessonOf = (say: string[]): Lesson => ({
  format: 'logit-lab/lesson',
  version: 1,
  id: 'mine',
  title: 'Mine',
  question: '?',
  minutes: 5,
  steps: [{ say }],
});

function linkOf(now: PageState, lesson?: Lesson) {
  const states = { read: () => now } as unknown as PageStates;
  const withLesson = async (own: Lesson) => ({
    ...now,
    display: { ...now.display, lesson: { id: own.id, step: 0, own } },
  });
  const address = () => 'https://a.example/lab/?present=1&hide=metrics#v1.old';
  return createSharing(states, () => 0, address, withLesson).makeLink(lesson);
}
/** Many points by hand. */
function pointsBesides(count: number): PageState {
  const { dataset } = page;
  const many = sampleSlice(recipeOfKind('moons', { seed: 7, count: count + 1 }));
  return { ...page, dataset: { ...dataset, points: removePoints(many.points, [0]), isEdited: true } };
}

it('is a link to the page here, and says whether it leads to this epoch', async () => {
  const made = await linkOf(page);
  expect(made.link).toMatch(/^https:\/\/a\.example\/lab\/\?hide=metrics#v1\.[\w-]+$/);
  expect(made).toMatchObject({ isAtEpoch: false });
  expect(await linkOf(page, lessonOf(['Look.']))).toMatchObject({ isAtEpoch: true });
});

it('says why there is none: the points, their columns, the lesson', async () => {
  const long = lessonOf(['x'.repeat(1_000_000)]);
  const many = pointsBesides(limits.linkPoints.max + 1);
  expect(await linkOf(many)).toEqual({ link: null, why: 'too-many-points' });
  expect(await linkOf(many, long)).toEqual({ link: null, why: 'too-many-points' });
  const wide = pointsBesides(9);
  const held = { ...wide, dataset: { ...wide.dataset, held: [0] } };
  expect(await linkOf(held, lessonOf(['Look.']))).toEqual({ link: null, why: 'too-many-columns' });
  expect(await linkOf(page, long)).toEqual({ link: null, why: 'too-long' });
});
