import { expect, it } from 'vitest';
import { lessonList, sceneList } from './all';
import {
  explained,
  finished,
  lacking,
  type MadeLesson,
  newMade,
  paragraphs,
  readMade,
  takeUp,
  taskLesson,
  withSaid,
} from './making';
import { readLesson } from './readLesson';

const steps = [{ say: ['Look.'], put: { fresh: true, settings: { learningRate: 2 } } }];
const whole = { ...newMade, title: ' Wie groß ist „zu groß“? ', question: 'How large?', steps };

it('is a lesson once it has a title, a question and a step', () => {
  expect(finished(newMade)).toBeNull();
  expect(finished({ ...whole, steps: [] })).toBeNull();
  const lesson = finished(whole);
  expect(lesson?.id).toBe('wie-gro-ist-zu-gro');
  expect(readLesson(JSON.stringify(lesson)).lesson).toEqual(lesson);
  expect(finished({ ...whole, title: '3 × ?' })?.id).toBe('lesson-3');
  expect(readLesson(JSON.stringify(finished({ ...whole, title: '???' }))).faults).toBeNull();
});

it('names all that is still lacking, with the step', () => {
  const choice = { kind: 'choice', question: 'Which?', options: [{ say: 'a' }, { say: ' ' }] } as const;
  const order = { kind: 'order', question: ' ', items: ['a', 'b'] } as const;
  const made = {
    ...whole,
    question: ' ',
    steps: [
      ...steps,
      { say: [] },
      { say: ['Go on.'], ask: { ...choice, options: [...choice.options] } },
      { say: [' '], ask: { ...order, items: [...order.items] } },
    ],
  };
  expect(lacking(newMade)).toEqual([{ of: 'title' }, { of: 'question' }, { of: 'steps' }]);
  expect(lacking(made)).toEqual([
    { of: 'question' },
    { of: 'say', step: 1 },
    { of: 'ask', step: 2 },
    { of: 'say', step: 3 },
    { of: 'ask', step: 3 },
  ]);
  expect(lacking(whole)).toEqual([]);
  // What goes out to others has something to say in each step.
  expect(finished({ ...whole, steps: [...steps, { say: [] }] })).toBeNull();
  expect(finished(made)).toBeNull();
});

it('names a step whose texts are more than the format has room for', () => {
  const long = [
    { say: Array<string>(13).fill('a') },
    { say: ['a'], hints: ['b'.repeat(2001)] },
    explained({ say: ['a'] }, { wrong: Array<string>(13).fill('c') }),
    { say: Array<string>(12).fill('a'.repeat(2000)) },
  ];
  expect(lacking({ ...whole, steps: long })).toEqual([0, 1, 2].map((step) => ({ of: 'short', step })));
  expect(readMade(JSON.stringify({ ...whole, steps: long }))).toEqual({ ...whole, steps: long });
});

it('says by the guess, or always, and nothing where nothing is left', () => {
  const [step] = steps;
  const both = withSaid(withSaid(step, 'right', ['Yes.']), 'always', ['So.']);
  expect(both.then).toEqual({ right: ['Yes.'], always: ['So.'] });
  expect(withSaid(both, 'always', []).then).toEqual({ right: ['Yes.'] });
  expect(withSaid(withSaid(both, 'always', []), 'right', [])).toEqual(step);
});

it('is kept while a text in it is empty or too long', () => {
  const options = [{ say: '' }, { say: 'b', why: 'c'.repeat(3000) }];
  const made: MadeLesson = {
    ...newMade,
    steps: [{ say: [], hints: ['a'.repeat(2100)], ask: { kind: 'choice', question: '', options } }],
  };
  expect(readMade(JSON.stringify(made))).toEqual(made);
});

it('is taken up from its file and given back as it was', () => {
  for (const lesson of [...lessonList, ...sceneList]) {
    const { $schema: _, ...plain } = lesson;
    expect(finished(takeUp(lesson))).toEqual(plain);
    expect(readMade(JSON.stringify(takeUp(lesson)))).toEqual(takeUp(lesson));
  }
  expect(finished({ ...takeUp(lessonList[0]), title: 'Another' })?.id).toBe(lessonList[0].id);
  expect(finished({ ...whole, result: ' So it is. ' })?.result).toBe('So it is.');
  expect(finished({ ...whole, result: ' ' })).toEqual(finished(whole));
});

it('is kept as it stands, and taken for none where what was kept is none', () => {
  for (const made of [newMade, whole]) expect(readMade(JSON.stringify(made))).toEqual(made);
  for (const kept of [null, '', '{', '[]', '{"title":1}', JSON.stringify({ ...whole, steps: [{}] })])
    expect(readMade(kept)).toBeNull();
});

it('makes of a text its paragraphs', () => {
  expect(paragraphs(' One\nline. \n\n\nTwo. \n')).toEqual(['One line.', 'Two.']);
  expect(paragraphs(' \n ')).toEqual([]);
});

it('is another task by another text or another page, and the same by the same', () => {
  const [step] = steps;
  const task = taskLesson('Task', 'Why?\n\nSay it.', step);
  expect(readLesson(JSON.stringify(task)).lesson).toEqual(task);
  expect(task.steps[0].say).toEqual(['Why?', 'Say it.']);
  expect(taskLesson('Task', 'Why?\n\nSay it.', step).id).toBe(task.id);
  expect(taskLesson('Task', 'Why not?', step).id).not.toBe(task.id);
  expect(taskLesson('Task', 'Why?\n\nSay it.', { say: ['.'] }).id).not.toBe(task.id);
});

it('asks in whatever words, and is refused where there are too many', () => {
  const [step] = steps;
  const priced = taskLesson('Task', 'Is {x} worth $5 or $10, for {a}?', step);
  expect(readLesson(JSON.stringify(priced)).faults).toBeNull();
  const asked = (count: number) => taskLesson('Task', 'Why?\n\n'.repeat(count), step);
  expect(readLesson(JSON.stringify(asked(12))).faults).toBeNull();
  expect(readLesson(JSON.stringify(asked(13))).faults).toMatchObject([
    { field: 'steps[0].say', expected: '<=12', received: '13' },
  ]);
});

it('says something once it is done, and is itself where it is awaited', async () => {
  const step = explained(steps[0], { always: ['So.'] });
  expect(step).toMatchObject(steps[0]);
  expect(step.then?.always).toEqual(['So.']);
  expect(await step).toBe(step);
});
