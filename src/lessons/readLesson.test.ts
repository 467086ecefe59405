import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLesson } from './readLesson';

const sound = {
  format: 'logit-lab/lesson',
  version: 1,
  id: 'mine',
  title: 'Mine',
  question: 'What is mine?',
  minutes: 5,
  steps: [{ say: ['Look at the {loss}.'] }],
};
/** The file of a lesson with something changed, one field a line. */
const fileOf = (change: object) => JSON.stringify({ ...sound, ...change }, null, 2);

describe('a lesson file', () => {
  it('is read where all of it is as the schema says', () => {
    expect(readLesson(fileOf({}))).toEqual({ lesson: sound, faults: null });
  });

  it('that is no JSON is refused with the line', () => {
    expect(readLesson('{\n  "format": \n}').faults?.[0].line).toBe(3);
    expect(readLesson('').faults).toHaveLength(1);
    expect(readLesson('{"a": 1,}').faults).toHaveLength(1);
    expect(readLesson('{} // mine').faults).toHaveLength(1);
  });

  it('is refused with the line and the field of what is wrong', () => {
    const faults = readLesson(fileOf({ minutes: 'five' })).faults;
    expect(faults).toMatchObject([{ line: 7, field: 'minutes' }]);
    const bad = { steps: [{ say: ['a'] }, { say: ['b'], ask: { kind: 'riddle', question: '?' } }] };
    expect(readLesson(fileOf(bad)).faults?.[0].field).toBe('steps[1].ask.kind');
  });

  it('is refused where it has fields that nobody knows, or misses one', () => {
    expect(readLesson(fileOf({ points: 10 })).faults?.[0].field).toBe('points');
    const { title: _, ...untitled } = sound;
    expect(readLesson(JSON.stringify(untitled)).faults?.[0].field).toBe('title');
  });

  it('is refused where a text or a condition names a number that is none', () => {
    const text = { steps: [{ say: ['{los}'] }] };
    expect(readLesson(fileOf(text)).faults?.[0]).toMatchObject({ field: 'steps[0].say[0]' });
    const condition = { steps: [{ say: ['a'], until: { number: 'los', atMost: 1 } }] };
    expect(readLesson(fileOf(condition)).lesson).toBeNull();
  });

  it('names at most five faults', () => {
    const steps = Array.from({ length: 9 }, () => ({ say: ['{nothing}'] }));
    expect(readLesson(fileOf({ steps })).faults).toHaveLength(5);
  });

  it('never makes the page throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (source) => {
        const { lesson, faults } = readLesson(source);
        expect(lesson === null).toBe(faults !== null);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(sound)), fc.anything(), (field, value) => {
        expect(() => readLesson(JSON.stringify({ ...sound, [field]: value }) ?? '')).not.toThrow();
      }),
    );
  });
});
