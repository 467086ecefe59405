import { useRef } from 'react';
import { words } from '#words/surface';
import { exactDigits, formatLoss } from '../../../messages/format';
import { writeReadout } from '../../readouts/Readout';
import { usePainter } from '../../useLab';
import { sayWhere } from './sentences';
import type { SurfaceModel } from './surfaceModel';

/** The loss under the pointer or the cursor; what can be done here while there is neither. */
export function SurfaceReading({ model }: { model: SurfaceModel }) {
  const line = useRef<HTMLParagraphElement>(null);
  const where = useRef<HTMLSpanElement>(null);
  const loss = useRef<HTMLSpanElement>(null);
  usePainter(() => {
    if (!line.current || !where.current || !loss.current) return;
    const place = model.pointed.pointer ?? model.pointed.cursor;
    const value = place && model.lossOf(place);
    line.current.dataset.reads = value === null ? 'hint' : 'loss';
    if (place && value !== null) {
      const sentence = sayWhere(model, place);
      if (where.current.textContent !== sentence) {
        where.current.textContent = sentence;
        where.current.dataset.value = `${exactDigits(place.x)},${exactDigits(place.y)}`;
      }
    }
    writeReadout(loss.current, value, formatLoss);
  });
  return (
    <p className="surface-reading" ref={line}>
      <span className="surface-reads">
        <span ref={where} data-readout="surface-place" /> <span ref={loss} data-readout="surface-loss" />
      </span>
      <span className="surface-hint hint-mouse">{words.hint}</span>
      <span className="surface-hint hint-touch">{words.hintTouch}</span>
    </p>
  );
}
