import { describe, expect, it } from 'vitest';
import lesson from '../../lessons/en/other-points.json';
import { stepPage } from './testing/stepPage';

describe('the numbers of Inference', () => {
  it('are those of the experiment and of resamples, and none where there is neither', async () => {
    const none = (await stepPage(lesson, 0, { inference: {} })).facts(10);
    for (const name of [
      'samples-come',
      'samples-covering',
      'samples-low',
      'resamples-known',
      'resamples-high',
    ])
      expect(none.number(name), name).toBeNull();
    const all = (
      await stepPage(lesson, 0, { inference: { samples: 40, samplePoints: 80, resamples: 50 } })
    ).facts(10);
    expect(all.number('samples-come')).toBe(40);
    expect(all.number('samples-points')).toBe(80);
    expect(all.number('resamples-known')).toBe(50);
  });

  it('give a share of lines of new data sets before one of resamples', async () => {
    const guess = { kind: 'band', x1: 0, low: 0, high: 0.4 } as const;
    const share = async (inference: object) =>
      (await stepPage(lesson, 0, { inference })).facts(10, guess).number('guess-share');
    expect(await share({})).toBeNull();
    const [samples, resamples] = [await share({ samples: 100 }), await share({ resamples: 100 })];
    expect(samples).not.toBe(resamples);
    expect(await share({ samples: 100, resamples: 100 })).toBe(samples);
  });

  it('are of the lines at the probe, rising with its place where the true line does', async () => {
    const at = async (x1: number) => {
      const view = { probe: { x1, x2: 0 } };
      const { facts } = await stepPage(lesson, 0, { inference: { samples: 60 }, view });
      return facts(10).number('samples-low') ?? Number.NaN;
    };
    expect(await at(0.5)).toBeGreaterThan(await at(0));
  });

  it('are those of the parameters that there are, by likelihood where that is chosen', async () => {
    const wald = (await stepPage(lesson, 0, { inference: {} })).facts(10);
    const likelihood = (
      await stepPage(lesson, 0, { inference: {}, view: { inference: { isByLikelihood: true } } })
    ).facts(10);
    expect(wald.number('inference-w3-estimate')).toBeNull();
    expect(wald.number('inference-w1-estimate')).toBe(likelihood.number('inference-w1-estimate'));
    expect(wald.number('inference-w1-low')).not.toBe(likelihood.number('inference-w1-low'));
    const [z, ratio] = [wald, likelihood].map((page) => page.number('inference-w2-statistic') ?? Number.NaN);
    expect(Math.abs(z ** 2 - ratio)).toBeGreaterThan(0.1);
    // The bias has no likelihood ratio.
    expect(wald.number('inference-bias-p')).not.toBeNull();
    expect(likelihood.number('inference-bias-p')).toBeNull();
  });
});
