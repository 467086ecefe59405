import { words } from '#words/inferenceSamples';
import type { SampleFits, Spread } from '../../../core/inference/experiment';
import { waldInterval } from '../../../core/inference/interval';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatNumber } from '../../../messages/format';
import type { ChartBox } from '../../../render/charts/lossGeometry';
import { drawSamples, samplesHeight } from '../../../render/charts/samples';
import type { SampleInterval } from '../../../render/charts/samplesGeometry';
import { sampledOf, sampledParameters } from '../../../store/inferenceLook';
import { spreadsOf } from '../../../store/liveExperiment';
import { memoizeLast } from '../../../store/memoizeLast';
import { Chart } from '../../charts/Chart';
import { Help } from '../../kit/Help';
import { LiveText } from '../../readouts/LiveText';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState } from '../../useLab';

/** The estimates of the parameter looked at, the newest last; those without a fit are none. */
const intervalsOnce = memoizeLast((fits: SampleFits, j: number, truth: number): readonly SampleInterval[] =>
  fits.kinds.flatMap((kind, k) => {
    if (kind !== 'found') return [];
    const estimate = fits.parameters[3 * k + j];
    const { low, high } = waldInterval(estimate, fits.standardErrors[3 * k + j]);
    return [{ estimate, low, high, holds: low <= truth && truth <= high }];
  }),
);

const indexNow = ({ store }: Lab) => sampledParameters.indexOf(sampledOf(store.getState().tabs.inference));

/** What the experiment has come to of the parameter looked at; null without one. */
function spreadNow(lab: Lab): Spread | null {
  const { experiment } = lab.live;
  return experiment && spreadsOf(experiment.fits, experiment.truth)[indexNow(lab)];
}

/** Estimates, intervals and counters of one parameter. */
export function SampleEstimates() {
  const lab = useLab();
  const sampled = useLabState(({ tabs }) => sampledOf(tabs.inference));
  const name = words.parameters[sampled];
  function draw(svg: SVGSVGElement, box: ChartBox): string {
    const { experiment } = lab.live;
    const spread = spreadNow(lab);
    if (!experiment || !spread) return words.pictureNone;
    const j = indexNow(lab);
    const truth = experiment.truth[j];
    const intervals = intervalsOnce(experiment.fits, j, truth);
    drawSamples(svg, box, { name, truth, intervals, isDrawing: experiment.isDrawing, ...spread });
    if (spread.count === 0) return words.pictureNone;
    const said = [truth, spread.mean, spread.deviation].map(formatNumber);
    const counts = [spread.count, spread.covering].map(formatCount);
    return words.summary(name, said[0], counts[0], said[1], said[2], counts[1]);
  }
  return (
    <>
      <Counters />
      <div className="samples-frame" style={{ height: `calc(${samplesHeight}px * var(--figure-unit))` }}>
        <Chart
          label={words.picture(name)}
          className="samples-chart"
          basis={() => [lab.live.experiment?.fits, lab.live.experiment?.isDrawing, sampled]}
          draw={draw}
        />
      </div>
      <p className="note">{words.legend}</p>
    </>
  );
}

/** How many intervals hold the truth, and spread beside standard error. */
function Counters() {
  const lab = useLab();
  const covering = () => {
    const spread = spreadNow(lab);
    if (!spread || spread.count === 0) return { value: null, text: '–' };
    return {
      value: spread.covering,
      text: words.ofAll(formatCount(spread.covering), formatCount(spread.count)),
    };
  };
  const number = (of: (spread: Spread) => number) => () => {
    const spread = spreadNow(lab);
    const value = spread && of(spread);
    return value !== null && Number.isFinite(value) ? value : null;
  };
  const counters = [
    { name: 'deviation', label: words.spread, help: words.spreadHelp, read: number((of) => of.deviation) },
    {
      name: 'mean-error',
      label: words.meanError,
      help: words.meanErrorHelp,
      read: number((of) => of.meanError),
    },
    { name: 'mean', label: words.mean, help: words.meanHelp, read: number((of) => of.mean) },
  ];
  return (
    <dl className="model-fit sampling-counters">
      <div>
        <dt>
          <Help about={words.coverage} text={words.coverageHelp} word={words.coverage} />
        </dt>
        <dd>
          <LiveText name="samples-covering" read={covering} />
        </dd>
      </div>
      {counters.map(({ name, label, help, read }) => (
        <div key={name}>
          <dt>
            <Help about={label} text={help} word={label} />
          </dt>
          <dd>
            <Readout name={`samples-${name}`} read={read} format={formatNumber} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
