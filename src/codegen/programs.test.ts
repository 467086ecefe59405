import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../core/data/catalog';
import { smallRandomStart } from '../core/model/initial';
import { plainSettings } from '../core/training/settings';
import { type Language, writers } from './languages';
import type { Program } from './program';

const languages = Object.keys(writers) as Language[];
const { x1, x2, y } = sampleDataset({ ...defaultRecipe, count: 20 });

const simple: Program = {
  features: [x1, x2],
  labels: y,
  columnNames: null,
  label: null,
  axes: 2,
  degree: 1,
  isStandardized: false,
  settings: plainSettings,
  epochs: 1000,
  start: smallRandomStart(1, 2),
  probe: [0.5, -0.2],
};

describe.each(languages)('a program in %s', (language) => {
  const { writeProgram, writePredictor } = writers[language];

  it('reads as it does here', async () => {
    await expect(writeProgram(simple)).toMatchFileSnapshot(`snapshots/${language}.txt`);
    const predictor = writePredictor({ ...simple, parameters: Float64Array.of(0.25, -1.5, 1e-9) });
    await expect(predictor).toMatchFileSnapshot(`snapshots/${language}Predictor.txt`);
  });

  it('says what its columns are, in one line each, whatever they are called', () => {
    const name = 'a\nb\r*/\u2028"""\u202e; drop\u0000';
    const text = writeProgram({
      ...simple,
      columnNames: [
        { column: name, level: null },
        { column: '', level: null },
      ],
    });
    const { command } = writers[language];
    const mark = language === 'rust' || language === 'typeScript' ? '//' : '#';
    const [, column, run] = text.split('\n');
    expect(column).toBe(`${mark} x1 is a b */ """ ; drop.`);
    expect(run).toBe(`${mark} Run it with: ${command}`);
  });

  it('says which level of a column of texts each feature stands for', () => {
    const columnNames = [
      { column: 'age', level: null },
      { column: 'smoker\n', level: 'y\u2028es' },
    ];
    const [, age, smoker] = writeProgram({ ...simple, columnNames }).split('\n');
    expect(age.slice(2).trim()).toBe('x1 is age.');
    expect(smoker.slice(2).trim()).toBe('x2 is 1 where smoker is y es, else 0.');
  });

  it('says in one line what class 1 is, also where it only predicts', () => {
    const labelled = { ...simple, label: { column: 'ill\n', class1: 'y\u2028es' } };
    const texts = [writeProgram(labelled), writePredictor({ ...labelled, parameters: simple.start })];
    for (const text of texts) {
      expect(text.split('\n')[1].replace(/^(#|\/\/) /, '')).toBe('y is 1 where ill is y es, else 0.');
      expect(text).toContain('The probability that ill is y es at the probe.');
      expect(text).not.toContain('class 1');
    }
  });

  it('wraps the lists of many columns', () => {
    const probe = Array.from({ length: 60 }, (_, j) => j / 7);
    const wide = {
      ...simple,
      columnNames: null,
      features: probe.map(() => x1),
      isStandardized: true,
      start: smallRandomStart(1, 60),
      probe,
    };
    const texts = [writeProgram(wide), writePredictor({ ...wide, parameters: wide.start })];
    for (const text of texts) {
      expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
      expect(text).toMatch(/\bx60\b/i);
    }
  });

  it('has no line of more than 120 characters, and no blank ones at its ends', () => {
    const text = writeProgram({
      ...simple,
      degree: 5,
      isStandardized: true,
      start: smallRandomStart(1, 20),
      settings: { ...plainSettings, optimizer: 'mini-batch', l1: 0.01, l2: 1e-7 },
    });
    const long = text.split('\n').filter((line) => line.length > 120);
    expect(long).toEqual([]);
    expect(text).toBe(`${text.trim()}\n`);
  });
});
