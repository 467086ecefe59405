import { useState } from 'react';
import { whyLower } from '../../../render/charts/lossAccuracy';
import { useLab, usePainter } from '../../useLab';

/** Why accuracy may fall while the loss does. */
export function AccuracyNote({ isHidden }: { isHidden: boolean }) {
  const { live } = useLab();
  const [note, setNote] = useState('');
  usePainter(() => {
    const { accuracies, accuracy, curve, changes, frame } = live;
    if (!accuracies || !curve || !frame) setNote('');
    // While it is counted anew, the last sentence stands.
    else if (accuracy !== null) setNote(whyLower(accuracies, curve, changes, { ...frame, accuracy }));
  });
  return (
    <p className="accuracy-note" data-readout="accuracy-note" hidden={isHidden || note === ''}>
      {note}
    </p>
  );
}
