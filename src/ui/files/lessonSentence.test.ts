import { describe, expect, it } from 'vitest';
import line from '../../lessons/en/line.json';
import { readLesson } from '../../lessons/readLesson';
import { lessonSentence } from './lessonSentence';

const source = (change: object) => JSON.stringify({ ...line, ...change }, null, 2);
const step = (change: object) => source({ steps: [{ say: ['a'], ...change }] });

describe('a lesson that cannot be opened', () => {
  it.each([
    ['{ "format": ', 'Line 1: from here on this is no JSON'],
    [source({ version: 2 }), 'Line 3, version: 2 stands here, and it should be 1.'],
    [source({ minutes: 'six' }), 'Line 7, minutes: "six" stands here, and it should be a number.'],
    [source({ minutes: 0 }), 'Line 7, minutes: 0 stands here, and it should be 1 or more.'],
    [source({ title: undefined }), 'Line 1, title: the field "title" is missing.'],
    [step({ sya: ['b'] }), 'steps[0].sya: there is no field "sya" here.'],
    [
      source({ steps: [{ say: ['Now {los}.'] }] }),
      'Line 11, steps[0].say[0]: {los} is no number of the page.',
    ],
    [step({ until: { number: 'los' } }), 'steps[0].until.number: "los" is no number of the page.'],
    [step({ until: { all: [{ state: 'done' }] } }), 'steps[0].until.all[0].state: "done" stands here'],
    [step({ until: { nmber: 'loss' } }), 'should be one of "number", "state", "setting"'],
    [step({ ask: { kind: 'choise', question: 'b' } }), 'should be one of "choice", "number", "order"'],
    [step({ ask: { kind: 'choice', question: 'b', options: [] } }), 'and it should be 2 or more.'],
    [step({ show: { controls: ['rate'] } }), 'steps[0].show.controls[0]: "rate" stands here'],
  ])('says line, field and what would be right: %#', (text, said) => {
    expect(lessonSentence(readLesson(text).faults ?? [])).toContain(said);
  });
});
