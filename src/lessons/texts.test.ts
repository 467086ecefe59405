import { expect, it } from 'vitest';
import { lessonList, sceneList } from './all';
import { textsOf } from './lessonText';

const texts = [...lessonList, ...sceneList].flatMap(({ id, title, question, steps }) => [
  [id, title],
  [id, question],
  ...steps.flatMap((step, k) => textsOf(step).map(([path, text]) => [`${id} ${k} ${path.join('.')}`, text])),
]);

it('writes quotation marks and apostrophes as they are printed', () => {
  expect(texts.length).toBeGreaterThan(300);
  for (const [place, text] of texts) expect(text, place).not.toMatch(/['"]/);
});

it('spells as the page does: standardize, color', () => {
  const british =
    /\b(standardis|penalis|minimis|maximis|optimis|colour|centre|behaviour|neighbour|favour|labelled|modelling)/i;
  for (const [place, text] of texts) expect(text, place).not.toMatch(british);
});
