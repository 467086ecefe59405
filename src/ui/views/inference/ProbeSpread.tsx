import { words } from '#words/inferenceLines';
import { scoreEnds } from '../../../core/inference/place';
import { sigmoid } from '../../../core/model/sigmoid';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatPercent } from '../../../messages/format';
import type { ChartBox } from '../../../render/charts/lossGeometry';
import { drawProbeSpread } from '../../../render/charts/probeSpread';
import { certaintyAt, selectProbeSpread } from '../../../store/certainty';
import { memoizeLast } from '../../../store/memoizeLast';
import { selectClassWords, selectProbeOthers } from '../../../store/selectors';
import { Chart } from '../../charts/Chart';
import { Help } from '../../kit/Help';
import { Interpolate } from '../../kit/Interpolate';
import { LiveText } from '../../readouts/LiveText';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState } from '../../useLab';

/** The best probability at the probe with its 95 % interval; null where there is none. */
function intervalNow({ store, live }: Lab) {
  const state = store.getState();
  return intervalOnce(live.inference, state.dataset, state.plane.probe);
}
const intervalOnce = memoizeLast(
  (
    inference: Lab['live']['inference'],
    dataset: ReturnType<Lab['store']['getState']>['dataset'],
    probe: ReturnType<Lab['store']['getState']>['plane']['probe'],
  ) => {
    const others = selectProbeOthers({ dataset, plane: { probe } });
    const score = certaintyAt({ dataset }, { inference }, probe, others);
    if (!score) return null;
    const { low, high } = scoreEnds(score);
    return { p: sigmoid(score.z), low: sigmoid(low), high: sigmoid(high) };
  },
);

const spreadNow = ({ store, live }: Lab) => selectProbeSpread(store.getState(), live);
const noNumbers = new Float64Array(0);

/** How sure the probability at the probe is: by the delta method, and by the resamples. */
export function ProbeSpread() {
  const lab = useLab();
  const hasLines = useLabState(({ tabs }) => tabs.inference?.hasLines ?? false);
  function draw(svg: SVGSVGElement, box: ChartBox): string {
    const [interval, spread] = [intervalNow(lab), spreadNow(lab)];
    const class1 = selectClassWords(lab.store.getState())[1];
    const { found = noNumbers, separable = noNumbers } = spread ?? {};
    drawProbeSpread(svg, { ...box, left: 20, right: 20, top: 18 }, { interval, found, separable, class1 });
    if (!interval) return words.waiting;
    const said = [interval.p, interval.low, interval.high].map(formatPercent);
    const first = words.spreadSummary(said[0], said[1], said[2]);
    if (!spread || found.length === 0) return first;
    const { low, high } = spread;
    const second = words.spreadResamples(formatCount(found.length), formatPercent(low), formatPercent(high));
    return `${first} ${second}`;
  }
  const basis = () => [intervalNow(lab), spreadNow(lab), selectClassWords(lab.store.getState())[1]];
  return (
    <section className="probe-spread" aria-labelledby="probe-spread-title">
      <div className="section-head">
        <h3 id="probe-spread-title">{words.probe}</h3>
        <Help about={words.probe} text={words.probeHelp} />
      </div>
      <Chart label={words.probePicture} className="probe-spread-chart" basis={basis} draw={draw} />
      <dl className="probe-spread-numbers">
        <div>
          <dt>{words.best}</dt>
          <dd>
            <Percent name="probe-best-p" read={() => intervalNow(lab)?.p} />
          </dd>
        </div>
        <div>
          <dt>{words.interval}</dt>
          <dd>
            <Interpolate sentence={words.range}>
              {[
                <Percent key="low" name="probe-low" read={() => intervalNow(lab)?.low} />,
                <Percent key="high" name="probe-high" read={() => intervalNow(lab)?.high} />,
              ]}
            </Interpolate>
          </dd>
        </div>
        {hasLines && (
          <div>
            <dt>{words.byResamples}</dt>
            <dd>
              <Interpolate sentence={words.range}>
                {[
                  <Percent key="low" name="spread-low" read={() => spreadNow(lab)?.low} />,
                  <Percent key="high" name="spread-high" read={() => spreadNow(lab)?.high} />,
                ]}
              </Interpolate>
            </dd>
          </div>
        )}
      </dl>
      {!hasLines && <p className="note">{words.noLines}</p>}
      <LiveText name="spread-separable" className="note" read={() => saySeparable(lab)} />
    </section>
  );
}

function saySeparable(lab: Lab): { value: number; text: string } {
  const value = spreadNow(lab)?.separable.length ?? 0;
  return { value, text: value > 0 ? words.spreadSeparable : '' };
}

function Percent({ name, read }: { name: string; read: () => number | undefined }) {
  const finite = () => {
    const value = read();
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  return <Readout name={name} read={finite} format={formatPercent} />;
}
