import { expect, it } from 'vitest';
import { words as help } from '#words/help';
import { words as moreSettings } from '#words/moreSettings';
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

it('has every term that a help text names, and these texts have nothing else of the notation', () => {
  const parts = Object.values({ ...help, ...moreSettings.settingsHelp }).flatMap(parseText);
  const named = parts.filter((part) => part.kind === 'term');
  expect(named.length).toBeGreaterThan(20);
  for (const { term } of named) expect(Object.keys(words.terms)).toContain(term);
  expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(['text', 'term']));
});
