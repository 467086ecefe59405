import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../analysis/answers';
import type { OutcomeAnswer } from '../../analysis/protocol';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { selectTrainingData } from '../../store/trainingInputs';
import { holds } from '../condition';
import lesson from '../en/no-line.json';
import type { Condition } from '../schema';

const until = (step: number) => lesson.steps[step].until as Condition;
const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

/** What the view Complexity says of degrees 1 to 5 at the third step. */
async function outcomes(seed?: number): Promise<readonly OutcomeAnswer[]> {
  const { page } = await stepPage(lesson, 2, seed === undefined ? {} : { seed });
  const answerer = createAnswerer();
  answerer({ kind: 'load', data: selectTrainingData(page) });
  return [1, 2, 3, 4, 5].map((degree) => {
    const reply = answerer({ kind: 'ask', id: 1, question: { kind: 'outcome', degree, l1: 0, l2: 0 } });
    if (reply?.kind !== 'answered') throw new Error(reply?.message ?? 'no answer');
    return reply.answer as OutcomeAnswer;
  });
}

/** The lowest training loss, or what it comes near to; none without points of both classes. */
const trainingLoss = (answer: OutcomeAnswer) =>
  answer.kind === 'found' ? answer.loss : answer.kind === 'none' ? Number.NaN : answer.limit;
const testLoss = (answer: OutcomeAnswer) => (answer.kind === 'found' ? answer.testLoss : null);

describe('the lesson “What if no line will do?”', () => {
  it('has points of which a line gets about 64% right, at a loss near ln 2, and longer training no more', async () => {
    const { facts } = await stepPage(lesson, 0);
    const end = facts(1000);
    expect(end.number('accuracy')?.toFixed(2)).toBe('0.64');
    expect(end.number('loss')).toBeGreaterThan(0.95 * Math.LN2);
    expect(end.state).toBe('converged');
  });

  it('says rightly that x₁x₂ gets a large negative weight, and far more points are right, whatever the points', async () => {
    for (const seed of seeds) {
      const [line, curve] = [await stepPage(lesson, 0, { seed }), await stepPage(lesson, 1, { seed })];
      const end = curve.facts(1000);
      expect(end.number('w4')).toBeLessThan(-2);
      for (const name of ['w1', 'w2', 'w3', 'w5'])
        expect(Math.abs(end.number(name) as number), name).toBeLessThan(-(end.number('w4') as number));
      expect(end.number('accuracy')).toBeGreaterThan((line.facts(1000).number('accuracy') as number) + 0.05);
    }
  });

  it('has test losses of 0.70, 0.47 and 0.60 at degrees 1 to 3, far above at 4, and no best weights at 5', async () => {
    const all = await outcomes();
    expect(all.slice(0, 3).map((each) => testLoss(each)?.toFixed(2))).toEqual(['0.70', '0.47', '0.60']);
    expect(testLoss(all[3])).toBeGreaterThan(10);
    expect(all[4].kind).toBe('separable');
    const { page } = await stepPage(lesson, 2);
    expect(selectTrainingData(page).labels).toHaveLength(40);
  });

  it('says rightly that the training loss falls with every degree, whatever the points', async () => {
    for (const seed of seeds) {
      const losses = (await outcomes(seed)).map(trainingLoss);
      for (let k = 1; k < losses.length; k++)
        expect(losses[k], `${seed}`).toBeLessThanOrEqual(losses[k - 1] + 1e-9);
    }
  });

  it('has at degree 5 a test loss that is lowest, 0.56, after some 50 epochs, and far higher at the end', async () => {
    const { trained } = await stepPage(lesson, 3);
    const { losses, testLosses } = trained(10_000);
    const lowest = Math.min(...testLosses);
    expect(lowest.toFixed(2)).toBe('0.56');
    expect(Math.abs(testLosses.indexOf(lowest) - 50)).toBeLessThan(10);
    expect(testLosses[10_000]).toBeGreaterThan(1);
    expect(losses.every((loss, k) => k === 0 || loss < losses[k - 1])).toBe(true);
  });

  it('has a challenge that is met neither as it is put nor by training to the end, but in three ways', async () => {
    const { facts } = await stepPage(lesson, 4);
    expect(holds(until(4), facts(0))).toBe(false);
    expect(holds(until(4), facts(5000))).toBe(false);
    expect(holds(until(4), facts(100))).toBe(true);
    for (const settings of [{ degree: 2 }, { l2: 0.03 }]) {
      const other = await stepPage(lesson, 4, { settings });
      expect(holds(until(4), other.facts(5000)), JSON.stringify(settings)).toBe(true);
    }
    const line = await stepPage(lesson, 4, { settings: { degree: 1 } });
    expect(holds(until(4), line.facts(5000))).toBe(false);
  });
});
