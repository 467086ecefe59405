import { type ReactNode, useState } from 'react';
import type { Label } from '../../core/data/dataset';
import { logit } from '../../core/model/sigmoid';
import { formatExact, formatNumber, formatPercent, formatShare } from '../../messages/format';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { explainProbe } from '../../store/derived';
import { limits } from '../../store/limits';
import { selectClassWords, selectColumnNames } from '../../store/selectors';
import type { PlaneSlice } from '../../store/state';
import { selectHasTrueP } from '../../store/truth';
import { Help } from '../kit/Help';
import { Letter } from '../kit/Letter';
import { lazyView } from '../kit/lazyView';
import { NumberField } from '../kit/NumberField';
import { useSpoken } from '../kit/useSpoken';
import { ProbeOthers } from '../scene/lateSlice';
import { useClassWords, useLab, useLabState, usePainter } from '../useLab';
import { Readout } from './Readout';
import './readouts.css';

const ProbeTrueP = lazyView(() => fetchPart(() => import('./TrueP')).then(({ ProbeTrueP }) => ProbeTrueP));

const step = (value: number, direction: 1 | -1) => Number((value + direction * 0.1).toFixed(6));

/** A point to ask about: its coordinates, the score term by term, the probability and the predicted class. */
export function Probe() {
  const { store, actions, live } = useLab();
  const probe = useLabState(({ plane }) => plane.probe);
  const isCurved = useLabState(({ settings }) => settings.degree > 1);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const names = useLabState(selectColumnNames);
  const { spoken, speak } = useSpoken();
  const hasOthers = useLabState(({ dataset }) => dataset.held.length > 0);
  const hasTrueP = useLabState(selectHasTrueP);
  const read = () => explainProbe(store.getState(), live);
  function take(place: PlaneSlice['probe']): void {
    actions.setPlane({ probe: place });
    const probability = read()?.probability;
    if (probability !== undefined)
      speak(words.probe.spoken(selectClassWords(store.getState())[1], formatPercent(probability)));
  }
  return (
    <div className="field">
      <div className={names ? 'probe-inputs has-columns' : 'probe-inputs'}>
        <Coordinate
          symbol={words.plane.x1}
          label={words.fields.probeX1}
          column={names?.x1 ?? null}
          value={probe.x1}
          onChange={(x1) => take({ ...probe, x1 })}
        />
        {hasVertical && (
          <Coordinate
            symbol={words.plane.x2}
            label={words.fields.probeX2}
            column={names?.x2 ?? null}
            value={probe.x2}
            onChange={(x2) => take({ ...probe, x2 })}
          />
        )}
        <Help about={words.sections.probe} text={['probe']} />
      </div>
      {hasOthers && <ProbeOthers onTake={take} />}
      <dl className="probe-sum">
        {isCurved ? (
          <Term symbol={<WeightedSum />} name="term-sum" read={() => read()?.rest ?? null} />
        ) : (
          <>
            <Term
              symbol={<Product index="1" at={probe.x1} />}
              name="term-1"
              read={() => read()?.term1 ?? null}
            />
            {hasVertical && (
              <Term
                symbol={<Product index="2" at={probe.x2} />}
                name="term-2"
                read={() => read()?.term2 ?? null}
              />
            )}
            {hasOthers && (
              <Term
                symbol={<mtext>{words.probe.others}</mtext>}
                name="term-others"
                read={() => read()?.others ?? null}
              />
            )}
          </>
        )}
        <Term symbol={<Letter>b</Letter>} name="term-bias" read={() => read()?.bias ?? null} />
        <Term symbol={<Letter>z</Letter>} name="score" read={() => read()?.score ?? null} />
      </dl>
      <Answer
        read={() => read()?.probability ?? null}
        isOne={() => (read()?.score ?? 0) >= logit(store.getState().tabs.threshold)}
      />
      {hasTrueP && <ProbeTrueP />}
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

interface CoordinateProps {
  symbol: string;
  label: string;
  /** The name of its column, where it has one. */
  column: string | null;
  value: number;
  onChange: (value: number) => void;
}

function Coordinate({ symbol, label, column, value, onChange }: CoordinateProps) {
  return (
    <div className="probe-coordinate">
      <span aria-hidden="true">{symbol}</span>
      <NumberField label={label} value={value} range={limits.coordinate} next={step} onChange={onChange} />
      {column !== null && (
        <span className="probe-column" title={column}>
          {column}
        </span>
      )}
    </div>
  );
}

function Term({ symbol, name, read }: { symbol: ReactNode; name: string; read: () => number | null }) {
  return (
    <div>
      <dt>
        <math>{symbol}</math>
      </dt>
      <dd>
        <Readout name={name} read={read} format={formatNumber} />
      </dd>
    </div>
  );
}

/** Σ w·x over the features of a curved model. */
function WeightedSum() {
  return (
    <mrow>
      <mo>∑</mo>
      <Letter>w</Letter>
      <Letter>x</Letter>
    </mrow>
  );
}

function Product({ index, at }: { index: string; at: number }) {
  return (
    <mrow>
      <msub>
        <Letter>w</Letter>
        <mn>{index}</mn>
      </msub>
      <mo>·</mo>
      <mn>{at < 0 ? `(${formatExact(at)})` : formatExact(at)}</mn>
    </mrow>
  );
}

/** The probability and the class predicted at the threshold, in that class's colour. */
function Answer({ read, isOne }: { read: () => number | null; isOne: () => boolean }) {
  const [predicted, setPredicted] = useState<Label | null>(null);
  const threshold = useLabState(({ tabs }) => tabs.threshold);
  const classes = useClassWords();
  usePainter(() => {
    setPredicted(read() === null ? null : isOne() ? 1 : 0);
  });
  return (
    <p className="probe-answer" data-side={predicted ?? 'none'}>
      <span className="probe-formula">
        <math>
          <mrow>
            <Letter>σ</Letter>
            <mo stretchy="false">(</mo>
            <Letter>z</Letter>
            <mo stretchy="false">)</mo>
            <mo>=</mo>
          </mrow>
        </math>
        <strong>
          <Readout name="probability" read={read} format={formatPercent} />
        </strong>
      </span>
      <span>{predicted === null ? '' : saysAt(classes[predicted], threshold)}</span>
    </p>
  );
}

/** The threshold is named where it is not the one that everybody expects. */
function saysAt(predicted: string, threshold: number): string {
  if (threshold === 0.5) return words.probe.predicts(predicted);
  return words.probe.predictsAt(predicted, formatShare(threshold));
}
