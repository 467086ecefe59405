import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { type CurveSnapshot, lossAt } from '../../core/training/lossCurve';
import { formatCount, formatLoss } from '../../messages/format';
import { words } from '../../messages/words';
import { drawLossChart } from '../../render/charts/lossChart';
import type { LossScales } from '../../render/charts/lossGeometry';
import { Help } from '../kit/Help';
import { Switch } from '../kit/Switch';
import { useLab, useLabState, usePainter } from '../lab';
import { useChartBox } from './useChartBox';
import './charts.css';

interface Reading {
  readonly epoch: number;
  readonly loss: number;
}

/** The loss of every epoch so far. Pointer or keys read it off; click or drag goes back to an epoch. */
export function LossCurve() {
  const lab = useLab();
  const { isEpochLog, isLossLog } = useLabState(({ view }) => view);
  const [reading, setReading] = useState<Reading | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const scales = useRef<LossScales | null>(null);
  const box = useChartBox(svg);
  const readAt = (epoch: number) => setReading(lab.live.curve && lossAt(lab.live.curve, epoch));

  usePainter(() => {
    const { frame, curve, changes } = lab.live;
    if (!svg.current || !box.current || !frame || !curve) return;
    const lastEpoch = lab.store.getState().settings.epochs;
    const { epoch, loss } = frame;
    const state = { curve, epoch, loss, lastEpoch, changes, isEpochLog, isLossLog, reading };
    scales.current = drawLossChart(svg.current, box.current, state);
  });

  return (
    <section className="loss" aria-labelledby="loss-title">
      <div className="section-head">
        <h2 id="loss-title">{words.sections.loss}</h2>
        <Help about={words.sections.loss} text={words.help.lossCurve} />
        <LogSwitches isEpochLog={isEpochLog} isLossLog={isLossLog} />
      </div>
      <div className="loss-chart">
        <ChartImage svg={svg} scales={scales} onRead={readAt} onLeave={() => setReading(null)} />
        <KeyboardReader reading={reading} onRead={readAt} onLeave={() => setReading(null)} />
      </div>
      <p className="loss-reading" data-readout="loss-reading" data-value={reading?.loss ?? ''}>
        {reading && words.loss.reading(formatCount(reading.epoch), formatLoss(reading.loss))}
      </p>
    </section>
  );
}

function LogSwitches({ isEpochLog, isLossLog }: { isEpochLog: boolean; isLossLog: boolean }) {
  const { actions } = useLab();
  return (
    <span className="section-tools">
      <Switch
        label={words.fields.logEpochs}
        shortLabel={words.loss.logX}
        isOn={isEpochLog}
        onChange={(isOn) => actions.setView({ isEpochLog: isOn })}
      />
      <Switch
        label={words.fields.logLoss}
        shortLabel={words.loss.logY}
        isOn={isLossLog}
        onChange={(isOn) => actions.setView({ isLossLog: isOn })}
      />
    </span>
  );
}

interface ChartImageProps {
  svg: { current: SVGSVGElement | null };
  scales: { readonly current: LossScales | null };
  onRead: (epoch: number) => void;
  onLeave: () => void;
}

/** The picture, with its summary for screen readers; the pointer reads it and scrubs on it. */
function ChartImage({ svg, scales, onRead, onLeave }: ChartImageProps) {
  const { live, store, transport } = useLab();
  const summaryId = useId();
  const [summary, setSummary] = useState('');
  usePainter(() => {
    // While it runs the words would change with every frame; they follow once it stands still.
    if (live.curve && store.getState().run.status !== 'training') setSummary(summarise(live.curve));
  });

  function epochAt({ clientX }: PointerEvent): number | null {
    if (!svg.current || !scales.current) return null;
    return Math.round(scales.current.x.invert(clientX - svg.current.getBoundingClientRect().left));
  }
  function follow(event: PointerEvent): void {
    const epoch = epochAt(event);
    if (epoch === null) return;
    onRead(epoch);
    if (event.buttons === 1) transport.seek(epoch);
  }
  return (
    <>
      <svg
        ref={svg}
        role="img"
        aria-label={words.sections.loss}
        aria-describedby={summaryId}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={follow}
        onPointerLeave={onLeave}
      />
      <p id={summaryId} className="visually-hidden">
        {summary}
      </p>
    </>
  );
}

function summarise(curve: CurveSnapshot): string {
  const first = formatLoss(curve.losses[0]);
  if (curve.epochs === 0) return words.loss.untrained(first);
  const lowest = curve.lows.reduce((low, value) => Math.min(low, value), curve.latest);
  return words.loss.summary(formatCount(curve.epochs), first, formatLoss(curve.latest), formatLoss(lowest));
}

interface KeyboardReaderProps {
  reading: Reading | null;
  onRead: (epoch: number) => void;
  onLeave: () => void;
}

/** A slider without looks over the chart: arrow keys read the loss of one epoch after another. */
function KeyboardReader({ reading, onRead, onLeave }: KeyboardReaderProps) {
  const { live } = useLab();
  const epochs = live.curve?.epochs ?? 0;
  const epoch = reading?.epoch ?? 0;

  function onKeyDown(event: KeyboardEvent): void {
    const step = Math.max(live.curve?.stride ?? 1, Math.round(epochs / 100));
    const targets: Record<string, number> = {
      ArrowLeft: epoch - step,
      ArrowDown: epoch - step,
      ArrowRight: epoch + step,
      ArrowUp: epoch + step,
      PageDown: epoch - 10 * step,
      PageUp: epoch + 10 * step,
      Home: 0,
      End: epochs,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onRead(Math.max(0, Math.min(epochs, target)));
  }
  return (
    <input
      type="range"
      className="chart-keys"
      aria-label={words.fields.lossAtEpoch}
      aria-valuetext={reading ? words.loss.reading(formatCount(epoch), formatLoss(reading.loss)) : undefined}
      min={0}
      max={Math.max(1, epochs)}
      value={epoch}
      onChange={(event) => onRead(Number(event.target.value))}
      onFocus={() => onRead(live.frame?.epoch ?? 0)}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    />
  );
}
