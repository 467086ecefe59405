import { useRef } from 'react';
import { formatRate } from '../../messages/format';
import { words } from '../../messages/words';
import { settingTable } from '../../store/settings';
import { toPosition } from '../kit/scale';
import { Readout } from '../readouts/Readout';
import { useLab, useLabState, usePainter } from '../useLab';
import './insight.css';

/** A mark on the learning-rate slider: up to where steps settle at the best weights or, where there are none, anywhere. */
export function Stability() {
  const { live } = useLab();
  const isKnown = useLabState(
    ({ settings, dataset }) =>
      settings.optimizer === 'batch' && settings.loss === 'log-loss' && dataset.points.y.length > 0,
  );
  const hasBest = useLabState(({ insight }) => insight.optimum?.kind === 'found');
  const read = () => live.stability && (live.stability.limit ?? live.stability.safe);
  return isKnown ? (
    <div className="stability">
      <div className="stability-marks">
        <Mark className="stability-mark" read={read} />
      </div>
      <p>
        {hasBest ? words.stability.atBest : words.stability.everywhere}{' '}
        <Readout name="stability-limit" read={read} format={formatRate} />
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
    const position = Math.min(1, Math.max(0, toPosition(value, settingTable.learningRate.range, 'log')));
    // The thumb's middle travels the slider's width less the thumb's own.
    element.current.style.left = `calc(7px + ${position} * (100% - 16px))`;
  });
  return <span ref={element} className={className} aria-hidden="true" />;
}
