import { useRef } from 'react';
import { formatRate } from '../../messages/format';
import { words } from '../../messages/words';
import { limits } from '../../store/limits';
import { toPosition } from '../kit/scale';
import { useLab, useLabState, usePainter } from '../lab';
import { Readout } from '../readouts/Readout';
import './insight.css';

/** Marks on the learning-rate slider: up to where steps are stable now, and up to where they always are. */
export function Stability() {
  const { live } = useLab();
  const isKnown = useLabState(
    ({ settings }) => settings.optimizer === 'batch' && settings.loss === 'log-loss',
  );
  return isKnown ? (
    <div className="stability">
      <div className="stability-marks">
        <Mark className="stability-mark" read={() => live.stability?.limit ?? null} />
        <Mark className="stability-mark stability-mark-safe" read={() => live.stability?.safe ?? null} />
      </div>
      <p>
        <span>
          {words.stability.limit}{' '}
          <Readout name="stability-limit" read={() => live.stability?.limit ?? null} format={formatRate} />
        </span>
        <span>
          {words.stability.safe}{' '}
          <Readout name="stability-safe" read={() => live.stability?.safe ?? null} format={formatRate} />
        </span>
      </p>
    </div>
  ) : null;
}

function Mark({ className, read }: { className: string; read: () => number | null }) {
  const element = useRef<HTMLSpanElement>(null);
  usePainter(() => {
    const value = read();
    if (!element.current) return;
    element.current.hidden = value === null;
    if (value === null) return;
    const position = Math.min(1, Math.max(0, toPosition(value, limits.learningRate, 'log')));
    // The thumb's middle travels the slider's width less the thumb's own.
    element.current.style.left = `calc(7px + ${position} * (100% - 16px))`;
  });
  return <span ref={element} className={className} aria-hidden="true" />;
}
