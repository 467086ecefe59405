import { describe, expect, it } from 'vitest';
import type { TableSource } from './datasetSlice';
import {
  classWordsOf,
  rowNumber,
  selectClassLabels,
  selectClassNames,
  selectClassWords,
  selectClassWordsFirst,
  selectTermKeys,
  selectTermTexts,
} from './selectors';
import { createLabStore } from './store';
import { openClinic } from './testing/clinic';

function namesOf(labels: readonly string[], positive: string) {
  const state = createLabStore().getState();
  const source = { labels, reading: { positive } } as TableSource;
  return selectClassNames({ ...state, dataset: { ...state.dataset, source } });
}

describe('what a file calls the classes', () => {
  it('is the label of class 1 and, of two, the other one', () => {
    expect(namesOf(['no', 'yes'], 'yes')).toEqual({ class0: 'no', class1: 'yes' });
    expect(namesOf(['benign', 'MALIGNANT'], 'malignant')).toEqual({ class0: 'benign', class1: 'malignant' });
    expect(namesOf(['1', '2'], '2')).toEqual({ class0: '1', class1: '2' });
  });

  it('is no single name for several others', () => {
    expect(namesOf(['a', 'b', 'c'], 'c')).toEqual({ class0: null, class1: 'c' });
  });

  it('is nothing to say where it calls them 0 and 1, or where there is no file', () => {
    expect(namesOf(['0', '1'], '1')).toBeNull();
    expect(namesOf(['0.0', '1.0'], '1')).toBeNull();
    expect(selectClassNames(createLabStore().getState())).toBeNull();
  });
});

describe('a class in a sentence', () => {
  it('is called what the file calls it', () => {
    expect(selectClassWords(openClinic().store.getState())).toEqual({ 0: '“no”', 1: '“yes”' });
    expect(selectClassWords(createLabStore().getState())).toEqual({ 0: 'class 0', 1: 'class 1' });
  });

  it('has a capital where it begins the sentence, and no quotation marks by itself', () => {
    expect(selectClassWordsFirst(openClinic().store.getState())).toEqual({ 0: '“no”', 1: '“yes”' });
    expect(selectClassWordsFirst(createLabStore().getState())).toEqual({ 0: 'Class 0', 1: 'Class 1' });
    expect(selectClassLabels(openClinic().store.getState())).toEqual({ 0: 'no', 1: 'yes' });
    expect(selectClassLabels(createLabStore().getState())).toBeNull();
  });

  it('is cut where a label is very long, and known for a table that is not in use', () => {
    const long = 'x'.repeat(500);
    expect(classWordsOf(['no', long], long)?.[1].length).toBeLessThan(70);
    expect(classWordsOf(['no', 'yes'], 'no')).toEqual({ 0: '“yes”', 1: '“no”' });
    expect(classWordsOf(['0', '1'], '1')).toBeNull();
  });

  it('is told by the other one where it has no single name', () => {
    const { dataset } = openClinic().store.getState();
    const source = dataset.source && { ...dataset.source, labels: ['no', 'yes', 'perhaps'] };
    const state = { dataset: { source } };
    expect(selectClassWords(state)).toEqual({ 0: 'not “yes”', 1: '“yes”' });
    expect(selectClassWordsFirst(state)).toEqual({ 0: 'Not “yes”', 1: '“yes”' });
    expect(selectClassLabels(state)).toEqual({ 0: 'not yes', 1: 'yes' });
  });
});

describe('the number of a point', () => {
  it('is that of its row in the file, below the names, or counts from 1', () => {
    const { dataset } = openClinic().store.getState();
    const { source } = dataset;
    if (!source) throw new Error('no table');
    expect(rowNumber(dataset.points.id[3], dataset)).toBe(5);
    expect(rowNumber(3, { source: null })).toBe(4);
    for (const [text, line] of [
      ['', 1],
      ['a,b\r\n', 2],
      ['# a title\r\r\na,b\n', 4],
    ] as const) {
      const bytes = new TextEncoder().encode(`${text}1,2`);
      const table = { ...source.table, bytes, rowStart: Uint32Array.of(text.length, bytes.length) };
      expect(rowNumber(0, { source: { ...source, table } })).toBe(line);
    }
  });
});

describe('the features of the model', () => {
  it('go by the names of their columns where some are on no axis', () => {
    const { store, actions } = openClinic();
    const names = ['age', 'pressure', 'bmi', 'smoker = yes', 'ward = north', 'ward = west'];
    expect(selectTermTexts(store.getState())).toEqual(names);
    expect(selectTermKeys(store.getState())).toEqual(names);
    actions.setSettings({ degree: 2 });
    expect(selectTermTexts(store.getState()).slice(0, 6)).toEqual([
      'age',
      'pressure',
      'age²',
      'age·pressure',
      'pressure²',
      'bmi',
    ]);
    expect(selectTermKeys(store.getState()).slice(2, 5)).toEqual(['age^2', 'age*pressure', 'pressure^2']);
  });

  it('are x₁ and x₂ in sums where all are on the axes', () => {
    const store = createLabStore();
    expect(selectTermTexts(store.getState())).toEqual(['x₁', 'x₂']);
    expect(selectTermKeys(store.getState())).toEqual(['x1', 'x2']);
    const two = openClinic({ others: [] }).store.getState();
    expect(selectTermTexts(two)).toEqual(['x₁', 'x₂']);
    expect(selectTermKeys(two)).toEqual(['age', 'pressure']);
  });
});
