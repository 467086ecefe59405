import { type PointerEvent, type RefObject, useId, useRef, useState } from 'react';
import { type CurveSnapshot, lossAt } from '../../core/training/lossCurve';
import type { HelpTopic } from '../../messages/catalogue';
import { exactDigits, formatCount, formatLoss } from '../../messages/format';
import { words } from '../../messages/words';
import { drawLossChart, type LossCurves, type LossReading } from '../../render/charts/lossChart';
import type { LossScales } from '../../render/charts/lossGeometry';
import { fetchPart } from '../../render/fetchPart';
import { placeOn } from '../../render/figureUnit';
import { createLabelPlacer } from '../../render/labelPlacer';
import { lazyService } from '../../render/lazyService';
import { type LiveRun, shownOptimum } from '../../store/live';
import { selectGuessLoss, selectSplit } from '../../store/trainingInputs';
import { EnlargeButton } from '../enlarging';
import { Help } from '../kit/Help';
import { lazyView } from '../kit/lazyView';
import { useLab, useLabState, usePainter } from '../useLab';
import { ChartKeys, epochStep, type Stand } from './ChartKeys';
import { AccuracySwitch, LossSwitches } from './LossSwitches';
import { SavePicture } from './SavePicture';
import { useChartBox } from './useChartBox';
import { useScrub } from './useScrub';
import './charts.css';
import './accuracy/accuracy.css';

/** For runs with penalties, and with points held back. */
const lazyLines = lazyService(() => fetchPart(() => import('../../render/charts/lossLines')));

/** For accuracies beside the loss. */
const lazyAccuracy = lazyService(() => fetchPart(() => import('../../render/charts/lossAccuracy')));
/** What lessons have over the curve. */
const CurveGuess = lazyView(async () => (await fetchPart(() => import('../lesson/CurveGuess'))).CurveGuess);
const AccuracyNote = lazyView(async () => {
  return (await fetchPart(() => import('./accuracy/AccuracyNote'))).AccuracyNote;
});

/** The loss of every epoch so far. Pointer or keys read it off; click or drag goes back to an epoch. */
export function LossCurve() {
  const { live, store, paintLoop } = useLab();
  const epochs = useEpochScale();
  const isLossLog = useLabState(({ preferences }) => preferences.isLossLog);
  const hasAccuracy = useLabState(({ preferences }) => preferences.hasAccuracy === true);
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  const isPenalized = useLabState(({ settings: { l1, l2 } }) => l1 > 0 || l2 > 0);
  const topics: HelpTopic[] = ['lossCurve'];
  if (isPenalized) topics.push('objectiveCurve');
  if (hasTest) topics.push('testCurve');
  if (hasAccuracy) topics.push('accuracyCurve');
  const hasLesson = useLabState(({ lesson }) => lesson.open !== undefined);
  const [readEpoch, setReadEpoch] = useState<number | null>(null);
  const elements = { svg: useRef<SVGSVGElement>(null), text: useRef<HTMLParagraphElement>(null) };
  const scales = useRef<LossScales | null>(null);
  /** What there must be room for while a lesson asks for a curve. */
  const room = useRef<readonly CurveSnapshot[]>([]);
  const box = useChartBox(elements.svg);
  const drawn = useRef<readonly unknown[]>([]);
  const [place] = useState(createLabelPlacer);
  const [placeBeside] = useState(createLabelPlacer);

  usePainter(() => {
    const { frame, curve, objectiveCurve, testCurve, changes } = live;
    const [svg, text] = [elements.svg.current, elements.text.current];
    if (!svg || !text || !box.current || !frame || !curve) return;
    const lastEpoch = store.getState().settings.epochs;
    const { epoch, loss, objective, testLoss } = frame;
    const hasPoints = store.getState().dataset.points.y.length > 0;
    const kind = store.getState().settings.loss;
    const guess = selectGuessLoss(store.getState());
    const optimum = shownOptimum(store.getState(), live);
    const best = (objectiveCurve ? optimum?.objective : optimum?.loss) ?? null;
    const more = linesFor(live, paintLoop.invalidate);
    const { others, isEpochLog } = epochs.read();
    const roomFor = room.current;
    const accuracyPart = accuracyPartFor(hasAccuracy, paintLoop.invalidate);
    const basis = [
      accuracyPart,
      live.accuracies,
      live.accuracy,
      live.testAccuracy,
      others,
      roomFor,
      kind,
      guess,
      best,
      more,
      curve,
      testCurve,
      testLoss,
      hasPoints,
      epoch,
      loss,
      objective,
      lastEpoch,
      changes,
      isEpochLog,
      isLossLog,
      readEpoch,
      box.current,
    ];
    if (basis.every((part, i) => Object.is(part, drawn.current[i]))) return;
    drawn.current = basis;
    const reading = readEpoch === null ? null : readAt({ curve, objectiveCurve, testCurve }, readEpoch);
    const curves = { curve, objectiveCurve, testCurve };
    const course = { ...curves, epoch, loss, objective, testLoss, lastEpoch, changes };
    const beside = accuracyPart?.accuraciesBeside(live, placeBeside) ?? null;
    const state = {
      ...course,
      kind,
      guess,
      best,
      hasPoints,
      isEpochLog,
      isLossLog,
      reading,
      others,
      roomFor,
      beside,
    };
    scales.current = drawLossChart(svg, box.current, state, more, place);
    text.setAttribute('data-value', reading ? exactDigits(reading.loss) : '');
    text.textContent = reading ? sayReading(reading, live) : '';
  });

  return (
    <section className={hasAccuracy ? 'loss has-accuracy' : 'loss'} aria-labelledby="loss-title">
      <div className="section-head">
        <h2 id="loss-title">{words.sections.loss}</h2>
        <Help about={words.sections.loss} text={topics} />
        <LossSwitches isEpochLog={epochs.isLog} isLossLog={isLossLog} />
        <EnlargeButton part="loss" about={words.sections.loss} />
        <AccuracySwitch isOn={hasAccuracy} />
      </div>
      <div className="loss-chart">
        <ChartImage svg={elements.svg} scales={scales} onRead={setReadEpoch} />
        {hasLesson && <CurveGuess svg={elements.svg} scales={scales} room={room} />}
        <KeyboardReader readEpoch={readEpoch} onRead={setReadEpoch} />
        <SavePicture title={words.sections.loss} svg={elements.svg} />
      </div>
      <div className={hasAccuracy ? 'loss-foot' : undefined}>
        <p
          className={isPenalized && hasTest ? 'loss-reading is-long' : 'loss-reading'}
          data-readout="loss-reading"
          ref={elements.text}
        />
        {hasAccuracy && <AccuracyNote isHidden={readEpoch !== null} />}
      </div>
    </section>
  );
}

/** The part that draws accuracies, once it is there; null where nobody wants it. */
const accuracyPartFor = (isWanted: boolean, onNews: () => void) =>
  isWanted ? lazyAccuracy.get(onNews) : null;

/** The part that draws more than one line, once it is there; null where nobody needs it or it is still fetched. */
function linesFor({ objectiveCurve, testCurve }: LiveRun, onNews: () => void) {
  return objectiveCurve || testCurve ? lazyLines.get(onNews) : lazyLines.present();
}

/** The curves of other runs, and whether epochs are logarithmic: as a person has chosen, else where those curves crowd at the left. */
function useEpochScale() {
  const { race } = useLab();
  const { isEpochLog, hasChosenEpochs } = useLabState(({ preferences }) => preferences);
  const [isCrowded, setCrowded] = useState(false);
  const isLogFor = (crowded: boolean) => isEpochLog || (crowded && !hasChosenEpochs);
  return {
    isLog: isLogFor(isCrowded),
    read() {
      const others = race.live.curves?.() ?? null;
      const crowded = others?.isCrowded ?? false;
      setCrowded(crowded);
      return { others, isEpochLog: isLogFor(crowded) };
    },
  };
}

/** The kept epoch nearest to this one; all curves keep the same ones. */
function readAt({ curve, objectiveCurve, testCurve }: LossCurves, epoch: number): LossReading {
  const at = (other: CurveSnapshot | null) => other && numberOf(lossAt(other, epoch).loss);
  return { ...lossAt(curve, epoch), objective: at(objectiveCurve), test: at(testCurve) };
}

const numberOf = (loss: number) => (Number.isNaN(loss) ? null : loss);

function sayReading(reading: LossReading, { accuracies }: LiveRun): string {
  const more = lazyLines.present();
  const isMore = reading.objective !== null || reading.test !== null;
  const losses =
    (isMore && more?.sayLossReading(reading)) ||
    words.loss.reading(formatCount(reading.epoch), formatLoss(reading.loss));
  return lazyAccuracy.present()?.sayAccuracy(losses, accuracies, reading.epoch) ?? losses;
}

interface ChartImageProps {
  svg: { readonly current: SVGSVGElement | null };
  scales: { readonly current: LossScales | null };
  onRead: (epoch: number | null) => void;
}

/** The picture, with its summary for screen readers; the pointer reads it and scrubs on it. */
function ChartImage({ svg, scales, onRead }: ChartImageProps) {
  const { live, store, race } = useLab();
  const summaryId = useId();
  const [summary, setSummary] = useState('');
  usePainter(() => {
    // While it runs the words would change with every frame; they follow once it stands still.
    const { run, dataset } = store.getState();
    if (dataset.points.y.length === 0) setSummary(words.loss.noPoints);
    else if (live.curve && run.status !== 'training') {
      const others = race.live.curves?.()?.summary ?? '';
      const accuracy = lazyAccuracy.present()?.summariseAccuracy(live.accuracies) ?? '';
      const said = [summarise({ ...live, curve: live.curve }), accuracy, others];
      setSummary(said.filter((text) => text !== '').join(' '));
    }
  });

  function epochAt(event: PointerEvent): number | null {
    if (!svg.current || !scales.current) return null;
    return Math.round(scales.current.x.invert(placeOn(svg.current, event).px));
  }
  const scrub = useScrub(epochAt);
  return (
    <>
      <svg
        ref={svg as RefObject<SVGSVGElement>}
        role="img"
        aria-label={words.sections.loss}
        aria-describedby={summaryId}
        {...scrub}
        onPointerMove={(event) => {
          onRead(epochAt(event));
          scrub.onPointerMove(event);
        }}
        onPointerLeave={() => onRead(null)}
      />
      <p id={summaryId} className="visually-hidden">
        {summary}
      </p>
    </>
  );
}

function summarise(curves: LossCurves): string {
  const { curve, objectiveCurve, testCurve } = curves;
  const first = formatLoss((objectiveCurve ?? curve).losses[0]);
  if (curve.epochs === 0) return words.loss.untrained(first);
  const more = lazyLines.present();
  if (more && (objectiveCurve || testCurve)) return more.summariseLines(curves);
  const lowest = curve.lows.reduce((low, value) => Math.min(low, value), curve.latest);
  const { summary } = words.loss;
  return summary(formatCount(curve.epochs), first, formatLoss(curve.latest), formatLoss(lowest));
}

interface KeyboardReaderProps {
  readEpoch: number | null;
  onRead: (epoch: number | null) => void;
}

/** Arrow keys read the loss of one epoch after another. */
function KeyboardReader({ readEpoch, onRead }: KeyboardReaderProps) {
  const { live } = useLab();
  function stand(): Stand | null {
    const { curve, frame } = live;
    if (!curve) return null;
    const reading = readAt({ ...live, curve }, readEpoch ?? frame?.epoch ?? 0);
    // Only while it is being read: a slider that speaks along with training would never fall silent.
    const text = readEpoch === null ? null : sayReading(reading, live);
    return { at: reading.epoch, last: curve.epochs, step: epochStep(curve), text };
  }
  return (
    <ChartKeys
      label={words.fields.lossAtEpoch}
      stand={stand}
      onMove={onRead}
      onFocus={() => onRead(live.frame?.epoch ?? 0)}
      onBlur={() => onRead(null)}
    />
  );
}
