import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numberNames } from '../../lessons/numberNames';
import { controlNames, partNames } from '../../lessons/partNames';
import { dataKinds, realKinds, viewFields } from '../../lessons/putSchema';
import { readLesson } from '../../lessons/readLesson';
import { lessonSchema, stepSchema } from '../../lessons/schema';
import { initialDisplay } from '../../store/display';
import { settingKeys } from '../../store/settings';
import { viewTabs } from '../../store/state';
import { lessonPage, putUpTo } from './lessonPage';

const guide = readFileSync('docs/lessons.md', 'utf8');
const example = readFileSync('docs/example.lesson.json', 'utf8');

/** The part of the guide from one text up to another; empty where there is none. */
function between(start: string, end: string): string {
  const from = guide.indexOf(start);
  const to = guide.indexOf(end, from + start.length);
  return from < 0 || to < 0 ? '' : guide.slice(from, to);
}
/** A row of a table, below a heading. */
function row(heading: string, field: string): string {
  const start = `\n| \`${field}\` |`;
  const below = guide.slice(guide.indexOf(`### \`${heading}\``));
  const from = below.indexOf(start);
  return from < 0 ? '' : below.slice(from + start.length, below.indexOf('\n', from + 1));
}

describe('docs/lessons.md', () => {
  const parts = between('The names of parts', "A step's own");

  it.each([
    ['fields of a lesson', Object.keys(lessonSchema.entries), between('## Written as a file', '### A step')],
    ['fields of a step', Object.keys(stepSchema.entries), between('### A step', '### `put`')],
    ['numbers', numberNames, between('### Numbers', '### Texts')],
    ['parts', partNames, parts],
    ['controls', controlNames, row('show', 'controls')],
    ['settings', settingKeys, row('put', 'settings')],
    ['looks', Object.keys(viewFields), row('put', 'view')],
    ['tabs', viewTabs, row('show', 'view')],
    ['data sets', [...dataKinds, ...realKinds], between('`data` is one of these', '### `show`')],
  ])('names all %s where it tells of them', (_, names, section) => {
    expect(names.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no part, control or tab that there is not', () => {
    const unknown = (text: string, names: readonly string[]) =>
      Array.from(text.matchAll(/`([a-z0-9-]+)`/g), ([, name]) => name).filter(
        (name) => !names.includes(name),
      );
    expect(unknown(parts, [...partNames, 'hide', 'only'])).toEqual([]);
    expect(unknown(row('show', 'controls'), controlNames)).toEqual([]);
    expect(unknown(row('show', 'view'), viewTabs)).toEqual([]);
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
