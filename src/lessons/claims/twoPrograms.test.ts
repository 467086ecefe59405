import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findTool } from '../../../scripts/languages.mjs';
import { writers } from '../../codegen/languages';
import { stepPage } from '../../lab/lesson/testing/stepPage';
import { presentProgram } from '../../store/exports';
import lesson from '../en/two-programs.json';

type Page = Awaited<ReturnType<typeof stepPage>>;

/** What R's glm and an unchanged LogisticRegression make of the points; both print w₁ and w₂. */
const r = `p <- read.csv(file("stdin"))
cat(coef(glm(y ~ a + b, family = binomial, data = p))[2:3])`;
const python = `import sys, numpy as np
from sklearn.linear_model import LogisticRegression
p = np.loadtxt(sys.stdin, delimiter=",", skiprows=1)
print(*LogisticRegression().fit(p[:, :2], p[:, 2]).coef_[0])`;

function weightsBy(tool: string, program: readonly string[], page: Page): number[] {
  const { x1, x2, y } = page.store.getState().dataset.points;
  const rows = Array.from(y, (label, i) => `${x1[i]},${x2[i]},${label}`);
  const input = ['a,b,y', ...rows].join('\n');
  return execFileSync(tool, program, { input, encoding: 'utf8' }).trim().split(/\s+/).map(Number);
}

/** The best weights under a penalty. */
function best(page: Page, l2: number): number[] {
  page.set({ l2 });
  page.trainTo(1);
  return [page.number('optimum-w1'), page.number('optimum-w2')];
}

/** To two digits, as the lesson writes them; the programs stop a little before the best. */
function expectNear(found: readonly number[], said: readonly number[], within = 0.01): void {
  expect(Math.hypot(found[0] - said[0], found[1] - said[1])).toBeLessThan(within);
}

const ana = [-3.47, 4.67];
const ben = [-1.29, 1.77];

describe('what the lesson on two programs says', () => {
  it('the page finds −3.47 and 4.67 without a penalty, and −1.29 and 1.77 with λ₂ = 1/40', async () => {
    const page = await stepPage(lesson, 0);
    expectNear([page.number('w1'), page.number('w2')], ana);
    expectNear(best(page, 0), ana);
    expectNear(best(page, 1 / 40), ben);
    expect(Math.hypot(...ben)).toBeLessThan(Math.hypot(...ana) / 2);
  });

  it('scikit-learn’s and R’s own words for these points are just those', async () => {
    const [python3, rscript] = [findTool('python3'), findTool('Rscript')];
    const page = await stepPage(lesson, 0);
    if (rscript) expectNear(weightsBy(rscript, ['-e', r], page), ana);
    if (python3) expectNear(weightsBy(python3, ['-c', python], page), ben);
    const many = await stepPage(lesson, 3);
    if (rscript) expectNear(weightsBy(rscript, ['-e', r], many), [-3.93, 5.51]);
    if (python3) expectNear(weightsBy(python3, ['-c', python], many), best(many, 1 / 4000));
    const others = await stepPage(lesson, 5);
    if (python3) expectNear(weightsBy(python3, ['-c', python], others), [-1.68, -2.38]);
    // Where neither is here: what their objectives come to exactly.
    expectNear(best(page, 1 / 40), ben);
    expectNear(best(others, 1 / 60), [-1.68, -2.38]);
  });

  it('the second step is done by λ₂ = 0.025 and training, not by other penalties', async () => {
    const page = await stepPage(lesson, 1);
    page.trainTo();
    expect(page.isDone()).toBe(false);
    for (const [l2, isDone] of [
      [0.01, false],
      [0.05, false],
      [0.025, true],
    ] as const) {
      page.set({ l2 });
      page.trainTo();
      expect(page.isDone(), `λ₂ = ${l2}`).toBe(isDone);
    }
  });

  it('on points held back now the one does better, now the other', async () => {
    let better = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const page = await stepPage(lesson, 0, { seed });
      const { live } = page;
      page.set({ testShare: 0.5 });
      const losses = [1e-4, 1 / 20].map((l2) => {
        page.set({ l2, optimizer: 'newton' });
        page.trainTo(30);
        return live.frame?.testLoss ?? Number.NaN;
      });
      if (losses[1] < losses[0]) better++;
    }
    expect(better).toBeGreaterThan(3);
    expect(better).toBeLessThan(17);
  });

  it('of 4,000 points the difference is about 4%, and it shrinks with more points on every seed', async () => {
    const page = await stepPage(lesson, 3);
    const [without, withPenalty] = [best(page, 0), best(page, 1 / 4000)];
    expectNear(without, [-3.93, 5.51]);
    expect(Math.hypot(...withPenalty) / Math.hypot(...without)).toBeCloseTo(0.96, 2);
    for (let seed = 1; seed <= 20; seed++) {
      const many = await stepPage(lesson, 3, { seed });
      const ratio = Math.hypot(...best(many, 1 / 4000)) / Math.hypot(...best(many, 0));
      expect(ratio, `seed ${seed}`).toBeGreaterThan(0.9);
      const few = await stepPage(lesson, 0, { seed });
      few.set({ l2: 0 });
      few.trainTo(1);
      if (few.live.optimum)
        expect(Math.hypot(...best(few, 1 / 40)) / Math.hypot(...best(few, 0))).toBeLessThan(0.7);
    }
  });

  it('the page’s own program for scikit-learn has C = 1 there, and infinity without a penalty', async () => {
    const page = await stepPage(lesson, 4);
    const program = () => {
      const present = presentProgram(page.store.getState(), page.live);
      return present && writers.scikitLearn.writeProgram(present);
    };
    expect(program()).toMatch(/LogisticRegression\(C=1(\.0)?,/);
    page.set({ l2: 0 });
    expect(program()).toContain('LogisticRegression(C=np.inf,');
  });

  it('the challenge is not solved as put, and is by gradient descent and by Newton', async () => {
    const page = await stepPage(lesson, 5);
    page.trainTo();
    expect(page.isDone()).toBe(false);
    page.set({ l2: 0.0167 });
    page.trainTo();
    expect(page.isDone()).toBe(true);
    page.set({ optimizer: 'newton' });
    page.trainTo(20);
    expect(page.isDone()).toBe(true);
  });
});
