import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../core/data/catalog';
import { FileRefused } from '../csv/refused';
import { answerJob, doJob } from './jobs';
import type { Answers, Job } from './protocol';

const quiet = () => {};
const text = 'a,b,c\n1,2,u\n3,4,v\n';
const bytes = () => new TextEncoder().encode(text);
const openJob = (): Job => ({ kind: 'open', name: 'a.csv', bytes: bytes() });

/** The answer to a job of a known kind. */
function answer<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Answers[Kind] {
  return doJob(job, quiet) as Answers[Kind];
}

describe('a job', () => {
  it('draws the points of a recipe', () => {
    expect(answer<'sample'>({ kind: 'sample', recipe: defaultRecipe })).toEqual(sampleDataset(defaultRecipe));
  });

  it('takes a file in, reads it and writes it again', () => {
    const { table, guess } = answer<'open'>({ kind: 'open', name: 'a.csv', bytes: bytes() });
    const { points } = answer<'read'>({ kind: 'read', table, reading: guess });
    const source = { kind: 'table', table, reading: guess } as const;
    expect(new TextDecoder().decode(answer<'write'>({ kind: 'write', points, source }))).toBe(text);
  });

  it('sorts', () => {
    expect([...answer<'sort'>({ kind: 'sort', values: Uint8Array.of(1, 0, 1, 0) })]).toEqual([1, 3, 0, 2]);
  });

  it('throws a refusal for a file that is none', () => {
    expect(() => doJob({ kind: 'open', name: 'a', bytes: Uint8Array.of(0) }, quiet)).toThrow(FileRefused);
  });
});

describe('the reply', () => {
  it('hands over the memory of the answer', async () => {
    const { reply, given } = await answerJob(openJob(), quiet);
    if (reply.kind !== 'done') throw new Error(reply.kind);
    const { table } = reply.answer as Answers['open'];
    expect(given).toEqual([table.bytes.buffer, table.rowStart.buffer]);
    const sorted = await answerJob({ kind: 'sort', values: Float64Array.of(2, 1) }, quiet);
    expect(sorted.given).toHaveLength(1);
    const sample = await answerJob({ kind: 'sample', recipe: defaultRecipe }, quiet);
    expect(sample.given).toHaveLength(4);
    const sent = structuredClone(sample.reply, { transfer: sample.given });
    expect(sent).toMatchObject({ kind: 'done', answer: { nextId: defaultRecipe.count } });
  });

  it('says why a file is refused, and what else went wrong', async () => {
    expect(await answerJob({ kind: 'open', name: 'a', bytes: Uint8Array.of(0) }, quiet)).toEqual({
      reply: { kind: 'refused', problem: { kind: 'binary' } },
      given: [],
    });
    const { table, guess } = answer<'open'>({ kind: 'open', name: 'a.csv', bytes: bytes() });
    const job: Job = { kind: 'read', table, reading: { ...guess, label: 9 } };
    expect((await answerJob(job, quiet)).reply).toEqual({
      kind: 'failed',
      message: 'RangeError: no column 9 among 3',
    });
  });
});
