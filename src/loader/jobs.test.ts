import { describe, expect, it } from 'vitest';
import { defaultRecipe, sampleDataset } from '../core/data/catalog';
import { FileRefused } from '../csv/refused';
import { answerJob, doJob } from './jobs';
import type { Answers, Job } from './protocol';

const quiet = () => {};
const text = 'a,b,c\n1,2,u\n3,4,v\n';
const openJob = { kind: 'open', name: 'a.csv', file: new Blob([text]), asked: {} } as const;
const binary = { ...openJob, name: 'a', file: new Blob([Uint8Array.of(0)]) };

/** The answer to a job of a known kind. */
async function answer<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<Answers[Kind]> {
  return (await doJob(job, quiet)) as Answers[Kind];
}

describe('a job', () => {
  it('draws the points of a recipe', async () => {
    expect(await answer<'sample'>({ kind: 'sample', recipe: defaultRecipe })).toEqual(
      sampleDataset(defaultRecipe),
    );
  });

  it('takes a file in, reads it and writes it again', async () => {
    const { table, guess } = await answer<'open'>(openJob);
    const { points } = await answer<'read'>({ kind: 'read', table, reading: guess });
    const source = { kind: 'table', table, reading: guess } as const;
    expect(new TextDecoder().decode(await answer<'write'>({ kind: 'write', points, source }))).toBe(text);
  });

  it('sorts', async () => {
    expect([...(await answer<'sort'>({ kind: 'sort', values: Uint8Array.of(1, 0, 1, 0) }))]).toEqual([
      1, 3, 0, 2,
    ]);
  });

  it('is rejected with a refusal for a file that is none', async () => {
    await expect(doJob(binary, quiet)).rejects.toThrow(FileRefused);
  });
});

describe('the reply', () => {
  it('hands over the memory of the answer', async () => {
    const { reply, given } = await answerJob(openJob, quiet);
    if (reply.kind !== 'done') throw new Error(reply.kind);
    const { table } = reply.answer as Answers['open'];
    expect(given).toEqual([table.bytes.buffer, table.rowStart.buffer]);
    const sorted = await answerJob({ kind: 'sort', values: Float64Array.of(2, 1) }, quiet);
    expect(sorted.given).toHaveLength(1);
    const { table: whole, guess } = await answer<'open'>({
      ...openJob,
      file: new Blob([text.replaceAll('1', '5')]),
    });
    const others = [{ column: 1, levels: null }];
    const reading = { ...guess, vertical: null, others };
    const read = await answerJob({ kind: 'read', table: whole, reading }, quiet);
    if (read.reply.kind !== 'done') throw new Error(read.reply.kind);
    expect(read.given).toContain((read.reply.answer as Answers['read']).points.others[0].buffer);
    const sample = await answerJob({ kind: 'sample', recipe: defaultRecipe }, quiet);
    expect(sample.given).toHaveLength(4);
    const sent = structuredClone(sample.reply, { transfer: sample.given });
    expect(sent).toMatchObject({ kind: 'done', answer: { nextId: defaultRecipe.count } });
  });

  it('says why a file is refused, and what else went wrong', async () => {
    expect(await answerJob(binary, quiet)).toEqual({
      reply: { kind: 'refused', problem: { kind: 'binary' } },
      given: [],
    });
    const { table, guess } = await answer<'open'>(openJob);
    const job: Job = { kind: 'read', table, reading: { ...guess, label: 9 } };
    expect((await answerJob(job, quiet)).reply).toEqual({
      kind: 'failed',
      message: 'RangeError: no column 9 among 3',
    });
  });
});
