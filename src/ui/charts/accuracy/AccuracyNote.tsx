import { useEffect, useLayoutEffect, useState } from 'react';
import { whyLower } from '../../../render/charts/lossAccuracy';
import { useLab, usePainter } from '../../useLab';
import { createAccuracies } from './followAccuracies';
import './accuracy.css';

/** Keeps the accuracies at the kept epochs for as long as it is on the page, and says why accuracy may fall while the loss does. */
export function AccuracyNote({ isHidden }: { isHidden: boolean }) {
  const lab = useLab();
  const { live, paintLoop } = lab;
  const [note, setNote] = useState('');
  useEffect(() => paintLoop.subscribe('derive', createAccuracies(lab).update), [lab, paintLoop]);
  useLayoutEffect(
    () => () => {
      live.accuracies = null;
      paintLoop.invalidate();
    },
    [live, paintLoop],
  );
  usePainter(() => {
    const { accuracies, accuracy, curve, frame } = live;
    if (!accuracies || !curve || !frame) setNote('');
    // While it is counted anew, the last sentence stands.
    else if (accuracy !== null) setNote(whyLower(accuracies, curve, { ...frame, accuracy }));
  });
  return (
    <p className="accuracy-note" data-readout="accuracy-note" hidden={isHidden || note === ''}>
      {note}
    </p>
  );
}
