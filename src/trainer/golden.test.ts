import { describe, expect, it } from 'vitest';
import { FakeClock } from '../bridge/testing/fakeClock';
import { prepareFeatures } from '../core/features/prepare';
import { type GoldenCase, parseGolden } from '../core/golden/golden';
import overlappingCsv from '../core/golden/overlapping.csv?raw';
import overlappingJson from '../core/golden/overlapping.json?raw';
import ridgeCsv from '../core/golden/ridge.csv?raw';
import ridgeJson from '../core/golden/ridge.json?raw';
import ringsCsv from '../core/golden/rings-quadratic.csv?raw';
import ringsJson from '../core/golden/rings-quadratic.json?raw';
import { scores } from '../core/model/score';
import { sigmoid } from '../core/model/sigmoid';
import { plainSettings } from '../core/training/settings';
import { finish, openLoop, reach } from './testing/fixtures';

const cases = [
  { name: 'two overlapping blobs', golden: parseGolden(overlappingJson, overlappingCsv) },
  { name: 'ridge', golden: parseGolden(ridgeJson, ridgeCsv) },
  { name: 'rings, with squares', golden: parseGolden(ringsJson, ringsCsv) },
];

const near = (value: number, truth: number) =>
  expect(Math.abs(value / truth - 1), `${value} for ${truth}`).toBeLessThan(1e-9);

function open({ features, labels, degree, start, learningRate, l2 }: GoldenCase) {
  const clock = new FakeClock(0.01);
  const loop = openLoop(clock);
  const data = { features, labels, test: null, axes: 2, degree, isStandardized: false };
  loop.configure(1, 0, { ...plainSettings, learningRate, l2 }, data, start);
  return (epoch: number) => {
    loop.pursue(reach(epoch));
    finish(clock);
    for (let i = 0; i < 2; i++) loop.paint();
    return loop.frames()[loop.frames().length - 1];
  };
}

describe.each(cases)('$name', ({ golden }) => {
  it('is met to nine digits by the training loop', () => {
    const { expected, degree, epochs } = golden;
    const goTo = open(golden);
    for (const [epoch, loss] of Object.entries(expected.lossByEpoch)) {
      near(goTo(Number(epoch)).objective, loss);
    }
    const { parameters } = goTo(epochs);
    [...expected.weights, expected.bias].forEach((value, j) => {
      near(parameters[j], value);
    });
    const { x, p } = expected.probabilityAt;
    const place = prepareFeatures(
      x.map((value) => new Float64Array([value])),
      { axes: x.length, degree },
      false,
    );
    const z = new Float64Array(1);
    scores(parameters, place.columns, z);
    near(sigmoid(z[0]), p);
  });
});
