import { expect, it } from 'vitest';
import { explained, finished, newMade, paragraphs, readMade, taskLesson } from './making';
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
