import { expect, it } from 'vitest';
import { words } from '#words/terms';
import { lessonList, sceneList } from '../../lessons/all';
import { parseFormula } from '../../lessons/formula';
import { parseText, textsOf } from '../../lessons/lessonText';

it('has every term that a lesson or a scene names', () => {
  const named = [...lessonList, ...sceneList].flatMap(({ steps }) =>
    steps.flatMap(textsOf).flatMap(([, text]) => parseText(text).filter(({ kind }) => kind === 'term')),
  );
  for (const part of named) expect(Object.keys(words.terms)).toContain(part.kind === 'term' && part.term);
});

it('names lessons that there are, and formulas that are whole', () => {
  const ids = [...lessonList, ...sceneList].map(({ id }) => id);
  for (const { lesson, formula } of Object.values(words.terms)) {
    if (lesson !== undefined) expect(ids).toContain(lesson);
    if (formula !== undefined) expect(parseFormula(formula)).not.toEqual({ kind: 'row', parts: [] });
  }
});
