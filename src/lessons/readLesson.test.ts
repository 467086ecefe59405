import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonIn, readLesson } from './readLesson';

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

  it('is refused where parts are hidden until a guess that is not asked for', () => {
    const show = { hideUntilGuess: ['training-status'] };
    const ask = { kind: 'line', question: '?' };
    expect(readLesson(fileOf({ steps: [{ say: ['a'], show, ask }] })).faults).toBeNull();
    expect(readLesson(fileOf({ steps: [{ say: ['a'], show }] })).faults).toMatchObject([
      { field: 'steps[0].show.hideUntilGuess', kind: 'missing', expected: 'ask', line: 14 },
    ]);
    const unknown = { hideUntilGuess: ['answer'] };
    expect(readLesson(fileOf({ steps: [{ say: ['a'], show: unknown, ask }] })).lesson).toBeNull();
  });

  it('says in the end what has come out, in a sentence without numbers of the page', () => {
    const result = 'All of it is [[loss]].';
    expect(readLesson(fileOf({ result })).lesson).toEqual({ ...sound, result });
    expect(readLesson(fileOf({ result: 'It is {loss}.' })).faults).toMatchObject([
      { field: 'result', kind: 'number', received: '{loss}' },
    ]);
  });

  it('names at most five faults', () => {
    const steps = Array.from({ length: 9 }, () => ({ say: ['{nothing}'] }));
    expect(readLesson(fileOf({ steps })).faults).toHaveLength(5);
  });

  it('says one fault of what is nested without end, wherever that stands', () => {
    const nest = (open: string, close: string) => `${open.repeat(20_000)}1${close.repeat(20_000)}`;
    const sources = [
      nest('[', ']'),
      nest('{"not":', '}'),
      '['.repeat(20_000),
      fileOf({ steps: [{ say: ['a'], until: 0 }] }).replace('"until": 0', `"until": ${nest('{"not":', '}')}`),
    ];
    for (const source of sources) expect(readLesson(source).faults).toMatchObject([{ kind: 'depth' }]);
    expect(readLesson(fileOf({ title: '['.repeat(100), question: '"\\' })).faults).toBeNull();
  });

  it('is no lesson, and no error, where it was kept as a nest without end', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(lessonIn({ ...sound, steps: deep })).toBeNull();
    expect(lessonIn(undefined)).toBeNull();
    expect(lessonIn(sound)).toEqual(sound);
  });

  it('looks for the lines of no more faults than it names', () => {
    // With a line sought for each, this takes minutes.
    const say = Array.from({ length: 90_000 }, () => 7);
    const { faults } = readLesson(JSON.stringify({ ...sound, steps: [{ say }] }));
    expect(faults).toHaveLength(5);
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
