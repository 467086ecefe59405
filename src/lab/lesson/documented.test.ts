import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetCatalog } from '../../core/data/catalog';
import { realData } from '../../core/data/realData';
import { numberNames } from '../../lessons/numberNames';
import { controlNames, partNames } from '../../lessons/partNames';
import { readLesson } from '../../lessons/readLesson';
import { lessonSchema, stepSchema } from '../../lessons/schema';
import { initialDisplay } from '../../store/display';
import { settingKeys } from '../../store/settings';
import { viewTabs } from '../../store/state';
import { lessonPage, putUpTo } from './lessonPage';
import { notPut } from './testing/notPut';

const guide = readFileSync('docs/lessons.md', 'utf8');
const example = readFileSync('docs/example.lesson.json', 'utf8');

describe('docs/lessons.md', () => {
  it.each([
    ['fields', [...Object.keys(lessonSchema.entries), ...Object.keys(stepSchema.entries)]],
    ['numbers', numberNames],
    ['parts', partNames],
    ['controls', controlNames],
    ['settings', settingKeys],
    ['looks', Object.keys(initialDisplay).filter((name) => !notPut.includes(name))],
    ['tabs', viewTabs],
    ['data sets', [...datasetCatalog, ...realData].map(({ kind }) => kind)],
  ])('names all %s', (_, names) => {
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no part that there is not', () => {
    const parts = /The names of parts[\s\S]*?A step's own/.exec(guide)?.[0] ?? '';
    const named = Array.from(parts.matchAll(/`([a-z0-9-]+)`/g), ([, name]) => name);
    const others = ['hide', 'only'];
    expect(
      named.filter((name) => !others.includes(name) && !partNames.some((part) => part === name)),
    ).toEqual([]);
  });
});

describe('docs/example.lesson.json', () => {
  it('is a lesson without a fault, each step of which puts a page', async () => {
    const { lesson, faults } = readLesson(example);
    expect(faults).toBeNull();
    if (!lesson) throw new Error('it cannot be read');
    const outside = {
      fetchFile: () => Promise.reject(new Error('nothing is fetched')),
      spawn: () => {
        throw new Error('no worker is needed');
      },
    };
    for (const [k, step] of lesson.steps.entries()) {
      const page = await lessonPage(putUpTo(lesson, k), initialDisplay, step, outside);
      expect(page.dataset.points.y).toHaveLength(80);
    }
  });
});
