import { intervalOf, testOf } from '../../core/inference/eitherWay';
import type { ParameterInference } from '../../core/inference/inference';
import { quantileOf } from '../../core/inference/quantile';
import { logit } from '../../core/model/sigmoid';
import type { Guess } from '../../lessons/guess';
import { type InferencePart, readInferenceName } from '../../lessons/numberNames';
import { sampledOf, sampledParameters } from '../../store/inferenceLook';
import type { LiveRun } from '../../store/live';
import { spreadsOf } from '../../store/liveExperiment';
import type { LabState } from '../../store/state';

type Read = (state: LabState, live: LiveRun) => number | null | undefined;

/** Numbers of the tab Inference, by the names of its read-outs; each null where there is none now. */
export const inferenceNumbers: Readonly<Record<string, Read>> = {
  'samples-come': (_, { experiment }) => experiment?.fits.kinds.length,
  'samples-points': (_, { experiment }) => experiment?.recipe.count,
  'samples-covering': (state, live) => spreadNow(state, live)?.covering,
  'samples-deviation': (state, live) => finite(spreadNow(state, live)?.deviation),
  'samples-mean-error': (state, live) => finite(spreadNow(state, live)?.meanError),
  'samples-mean': (state, live) => finite(spreadNow(state, live)?.mean),
  'samples-low': (state, live) => quantile(sampleLines(live), state, 0.05),
  'samples-high': (state, live) => quantile(sampleLines(live), state, 0.95),
  'resamples-known': (_, { inference }) => inference?.swarm?.known,
  'resamples-low': (state, live) => quantile(resampleLines(live), state, 0.05),
  'resamples-high': (state, live) => quantile(resampleLines(live), state, 0.95),
};

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

function spreadNow({ tabs }: LabState, { experiment }: LiveRun) {
  return (
    experiment &&
    spreadsOf(experiment.fits, experiment.truth)[sampledParameters.indexOf(sampledOf(tabs.inference))]
  );
}

/** Models (w₁, w₂, b) whose boundaries are drawn. */
type Lines = readonly Float64Array[];

const sampleLines = ({ experiment }: LiveRun): Lines =>
  experiment
    ? experiment.fits.kinds.flatMap((kind, k) =>
        kind === 'one-class' ? [] : [experiment.fits.parameters.subarray(3 * k, 3 * k + 3)],
      )
    : [];

const resampleLines = ({ inference }: LiveRun): Lines => {
  const { swarm } = inference ?? {};
  return swarm
    ? swarm.fits
        .slice(0, swarm.known)
        .filter((fit) => fit?.length === 3)
        .map((fit) => fit as Float64Array)
    : [];
};

/** The heights x₂ at which lines cross a place of x₁, in rising order: z(x₁, x₂) = logit τ. An upright line has none. */
function heightsAt(lines: Lines, x1: number, threshold: number): Float64Array {
  const level = logit(threshold);
  return Float64Array.from(lines, ([w1, w2, b]) => (level - b - w1 * x1) / w2)
    .filter((height) => Number.isFinite(height))
    .sort();
}

function quantile(lines: Lines, { plane, tabs }: LabState, share: number): number | null {
  return finite(quantileOf(heightsAt(lines, plane.probe.x1, tabs.threshold), share));
}

/** The share of the lines of new data sets, or where there are none of resamples, that cross within a band; null without lines. */
export function shareWithin(
  guess: Extract<Guess, { kind: 'band' }>,
  { tabs }: LabState,
  live: LiveRun,
): number | null {
  const samples = sampleLines(live);
  const lines = samples.length > 0 ? samples : resampleLines(live);
  if (lines.length === 0) return null;
  const inside = heightsAt(lines, guess.x1, tabs.threshold).filter(
    (height) => height >= guess.low && height <= guess.high,
  );
  return inside.length / lines.length;
}

type Of = (parameter: ParameterInference, isByLikelihood: boolean) => number | null;

const parts: Readonly<Record<InferencePart, Of>> = {
  estimate: ({ estimate }) => estimate,
  error: ({ standardError }) => standardError,
  statistic: (parameter, isByLikelihood) => testOf(parameter, isByLikelihood).statistic,
  p: (parameter, isByLikelihood) => testOf(parameter, isByLikelihood).p,
  low: (parameter, isByLikelihood) => finite(intervalOf(parameter, isByLikelihood).low),
  high: (parameter, isByLikelihood) => finite(intervalOf(parameter, isByLikelihood).high),
};

/** inference-w1-error and the like, by likelihood where that is chosen; undefined of another name. */
export function inferenceNumber(
  name: string,
  { tabs }: LabState,
  { inference }: LiveRun,
): number | null | undefined {
  const asked = readInferenceName(name);
  if (!asked) return undefined;
  const { answer } = inference ?? {};
  if (answer?.kind !== 'found') return null;
  const last = answer.parameters.length - 1;
  const index = asked.parameter === 'bias' ? last : Number(asked.parameter.slice(1)) - 1;
  if (index === last && asked.parameter !== 'bias') return null;
  const parameter = answer.parameters.at(index);
  return parameter ? parts[asked.part](parameter, tabs.inference?.isByLikelihood === true) : null;
}
