import { describe, expect, it } from 'vitest';
import line from '../../lessons/en/line.json';
import { readLesson } from '../../lessons/readLesson';
import { lessonSentence } from './lessonSentence';

const source = (change: object) => JSON.stringify({ ...line, ...change }, null, 2);
const step = (change: object) => source({ steps: [{ say: ['a'], ...change }] });
const put = (change: object) => step({ put: change });
const ask = (change: object) => step({ ask: { question: 'b', ...change } });
const choice = (change: object) => ask({ kind: 'choice', options: [{ say: 'c' }, { say: 'd' }], ...change });
const order = (right: number[]) => ask({ kind: 'order', items: ['c', 'd'], right });

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
      'Line 12, steps[0].say[0]: {los} is no number of the page.',
    ],
    [step({ until: { number: 'los' } }), 'steps[0].until.number: "los" is no number of the page.'],
    [step({ until: { all: [{ state: 'done' }] } }), 'steps[0].until.all[0].state: "done" stands here'],
    [step({ until: { nmber: 'loss' } }), 'should be one of "number", "state", "setting"'],
    [step({ ask: { kind: 'choise', question: 'b' } }), 'should be one of "choice", "number", "order"'],
    [step({ ask: { kind: 'choice', question: 'b', options: [] } }), 'and it should be 2 or more.'],
    [step({ show: { controls: ['rate'] } }), 'steps[0].show.controls[0]: "rate" stands here'],
    [
      put({ settings: { learninRate: 1 } }),
      'put.settings.learninRate: there is no field "learninRate" here.',
    ],
    [put({ settings: { optimizer: 'adm' } }), 'should be one of "batch", "mini-batch", "momentum"'],
    [put({ settings: { degree: 1.5 } }), 'put.settings.degree: 1.5 stands here, and it should be a whole'],
    [put({ view: { treshold: 0.5 } }), 'put.view.treshold: there is no field "treshold" here.'],
    [put({ view: { hiddenParts: ['line'] } }), 'put.view.hiddenParts[0]: "line" stands here'],
    [put({ data: { kind: 'moon' } }), 'put.data.kind: "moon" stands here, and it should be one of "hidden'],
    [put({ data: { real: 'iri' } }), 'put.data.real: "iri" stands here, and it should be one of "iris"'],
    [
      put({ data: { kind: 'moons', count: 20_001 } }),
      'put.data.count: 20001 stands here, and it should be 20',
    ],
    [put({ data: { points: [[1e101, 0, 1]] } }), 'put.data.points[0][0]: 1e+101 stands here'],
    [put({ data: { points: [[0, 0, 1]], numbers: [2 ** 32] } }), 'should be 4294967295 or less.'],
    [
      put({ data: { points: [[0, 0, 1]], numbers: [1, 2] } }),
      'put.data.numbers: 2 stands here, and it should be 1',
    ],
    [
      put({
        data: {
          points: [
            [0, 0, 1],
            [1, 1, 0],
          ],
          numbers: [4, 4],
        },
      }),
      'put.data.numbers[1]: 4 stands here, and it should be more than 4.',
    ],
    [put({ data: { points: [], axes: { x1: [1, -1], x2: [0, 1] } } }), 'axes.x1[1]: -1 stands here, and it'],
    [choice({ right: [2] }), 'Line 26, steps[0].ask.right[0]: 2 stands here, and it should be 1 or less.'],
    [choice({ right: [-1] }), 'ask.right[0]: -1 stands here, and it should be 0 or more.'],
    [
      step({ ask: { kind: 'choice', question: 'b', options: [{ say: 'c' }, { say: 'c' }] } }),
      'ask.options[1].say: "c" stands here, and it should be a text that stands there only once.',
    ],
    [order([0, 3]), 'ask.right[1]: 3 stands here, and it should be 1 or less.'],
    [order([0, 0]), 'ask.right: [0,0] stands here, and it should be the number of each item once.'],
    [
      ask({ kind: 'number', label: 'c', min: 3, max: 2 }),
      'ask.max: 2 stands here, and it should be more than 3.',
    ],
    [
      ask({ kind: 'curve', epochs: 0, highest: 1 }),
      'ask.epochs: 0 stands here, and it should be more than 0.',
    ],
    [ask({ kind: 'curve', epochs: 9, highest: -1 }), 'ask.highest: -1 stands here'],
    [
      step({ until: { any: [{ setting: 'view', is: 'runz' }] } }),
      'until.any[0].is: "runz" stands here, and it',
    ],
    [
      step({ until: { number: 'loss', atMost: 4711 } }).replace('4711', '1e999'),
      'steps[0].until.atMost: Infinity stands here, and it should be a number nearer to 0.',
    ],
  ])('says line, field and what would be right: %#', (text, said) => {
    expect(lessonSentence(readLesson(text).faults ?? [])).toContain(said);
  });
});
