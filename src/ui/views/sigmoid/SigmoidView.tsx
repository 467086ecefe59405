import { words as certaintyWords } from '#words/inferenceLines';
import { words } from '#words/sigmoid';
import { logit } from '../../../core/model/sigmoid';
import { shorten } from '../../../csv/shorten';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatNumber, formatPercent } from '../../../messages/format';
import { mostBent } from '../../../render/plane/swarm';
import { resamplesOf } from '../../../store/inferenceLook';
import { selectClassWords, selectFeatureNames } from '../../../store/selectors';
import type { LabState } from '../../../store/state';
import { selectHasTrueP } from '../../../store/truth';
import { Help } from '../../kit/Help';
import { LiveText } from '../../readouts/LiveText';
import { Readout } from '../../readouts/Readout';
import { TruePRow } from '../../readouts/TrueP';
import { ClassMark } from '../../scene/ClassMark';
import { useLab, useLabState } from '../../useLab';
import { curveShow } from './curveCertainty';
import { drawnLimit, pointsOnCurve } from './curvePoints';
import { hoveredPoint, hoveredTrueP, pointTitle } from './pointOnCurve';
import { SigmoidChart } from './SigmoidChart';
import './sigmoid.css';

/** Every point on the S-curve at its score, with its residual; the point pointed at on the plane lights up here too. */
export function SigmoidView() {
  const lab = useLab();
  const count = useLabState(({ dataset }) => dataset.points.y.length);
  return (
    <section className="sigmoid" aria-labelledby="sigmoid-title">
      <div className="section-head">
        <h2 id="sigmoid-title">{words.title}</h2>
        <Help about={words.title} text={words.help} />
      </div>
      <SigmoidChart />
      <PointedAt />
      <p>{words.what}</p>
      <Certainty />
      <LiveText name="threshold-score" read={() => sayThreshold(lab)} />
      <LiveText name="weight-norm" read={() => saySteepness(lab)} />
      {count > drawnLimit && (
        <p className="note">
          {words.chosen(formatCount(pointsOnCurve(lab)?.index.length ?? drawnLimit), formatCount(count))}
        </p>
      )}
    </section>
  );
}

/** What the band and the lines of the tab Inference are here. */
function Certainty() {
  const show = useLabState(curveShow);
  const { hasBand, hasLines } = useLabState(({ tabs }) => tabs.inference) ?? {};
  const count = useLabState(({ tabs }) => Math.min(mostBent, resamplesOf(tabs.inference)));
  const feature = useLabState((state) => selectFeatureNames(state)[0]);
  const { onCurve } = certaintyWords;
  if (show === null) return null;
  if (show === 'bars')
    return <p>{[hasBand && onCurve.bars, hasLines && onCurve.noLines].filter(Boolean).join(' ')}</p>;
  const said = [hasBand && onCurve.band(shorten(feature)), hasLines && onCurve.lines(formatCount(count))];
  return <p>{said.filter(Boolean).join(' ')}</p>;
}

function sayThreshold({ store }: Lab): { value: number | null; text: string } {
  const state = store.getState();
  const { threshold } = state.tabs;
  const class1 = selectClassWords(state)[1];
  const z = logit(threshold);
  const shown = formatPercent(threshold);
  if (!Number.isFinite(z)) return { value: null, text: words.lineAtEnd(class1, shown) };
  return { value: z, text: words.line(class1, shown, formatNumber(z)) };
}

/** How steep the model is over the plane: from 10% to 90% straight across the boundary it is 2·ln 9/‖w‖. */
function saySteepness({ live, store }: Lab): { value: number | null; text: string } {
  if (!live.model) return { value: null, text: '' };
  const { own } = live.model;
  const norm = Math.hypot(...own.subarray(0, own.length - 1));
  if (norm === 0) return { value: norm, text: words.flat };
  const { dataset, settings } = store.getState();
  const shown = formatNumber(norm);
  if (settings.degree > 1) return { value: norm, text: words.steepCurved(shown) };
  if (dataset.points.others.length > 0) return { value: norm, text: saySlice(store.getState(), own, shown) };
  const way = formatNumber(wayAcross(norm));
  const say = dataset.hasVertical ? words.steep : words.steepOne;
  return { value: norm, text: say(shown, way) };
}

/** The way from 10% to 90% straight across the boundary, in units of the plane. */
const wayAcross = (norm: number) => (2 * Math.log(9)) / norm;

/** The same of a plane that is a slice: how steep it is there is up to the weights of the features on it. */
function saySlice(state: LabState, own: Float64Array, shown: string): string {
  const { hasVertical } = state.dataset;
  const onPlane = Math.hypot(...own.subarray(0, hasVertical ? 2 : 1));
  if (onPlane === 0) return words.flatPlane(shown);
  const way = formatNumber(wayAcross(onPlane));
  if (hasVertical) return words.steepMany(shown, way);
  return words.steepManyOne(shown, shorten(selectFeatureNames(state)[0]), way);
}

/** The point pointed at, here or on the plane, with its numbers; a hint while there is none. */
function PointedAt() {
  const lab = useLab();
  const hovered = useLabState(({ marks }) => marks.hovered);
  const title = useLabState((state) =>
    state.marks.hovered !== null && state.marks.hovered < state.dataset.points.y.length
      ? pointTitle(state, state.marks.hovered)
      : null,
  );
  const label = useLabState(({ dataset }) => (hovered !== null && dataset.points.y[hovered] === 1 ? 1 : 0));
  const hasTrueP = useLabState(selectHasTrueP);
  if (title === null) return <p className="pointed-at pointed-at-hint">{words.hint}</p>;
  return (
    <div className="pointed-at">
      <span>
        <ClassMark label={label} /> {title}
      </span>
      <dl>
        <div>
          <dt>{words.score}</dt>
          <dd>
            <Readout name="point-score" read={() => hoveredPoint(lab)?.score ?? null} format={formatNumber} />
          </dd>
        </div>
        <div>
          <dt>{words.probability}</dt>
          <dd>
            <Readout
              name="point-probability"
              read={() => hoveredPoint(lab)?.p ?? null}
              format={formatPercent}
            />
          </dd>
        </div>
        {hasTrueP && (
          <TruePRow name="point-true-probability" read={() => hoveredTrueP(lab.store.getState())} />
        )}
        <div>
          <dt>{words.residual}</dt>
          <dd>
            <Readout
              name="point-residual"
              read={() => hoveredPoint(lab)?.error ?? null}
              format={formatNumber}
            />
          </dd>
        </div>
      </dl>
    </div>
  );
}
