import { useEffect, useState } from 'react';
import { formatCount, formatLoss, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { accuracyOf } from '../../store/derived';
import { selectStatusSentence } from '../../store/selectors';
import { useLab, useLabState } from '../lab';

/** Screen readers hear the numbers of a run at most this often. */
const summaryMilliseconds = 5000;

/** How training stands, in plain words, and what to do next. */
export function Status() {
  const status = useLabState(({ run }) => run.status);
  const trend = useLabState(({ run }) => run.trend);
  const stops = useLabState(({ run }) => run.stops);
  const sentence = useLabState(selectStatusSentence);
  return (
    <div className="status-box">
      <p
        className="status"
        role="status"
        aria-label={words.status.name}
        data-state={status}
        data-trend={status === 'training' ? trend : undefined}
      >
        <span className="status-dot" aria-hidden="true" />
        <span>{sentence}</span>
      </p>
      <SpokenSummary isTraining={status === 'training'} stops={stops} />
    </div>
  );
}

/** Epoch, loss and accuracy for screen readers: every few seconds while training, and once when it stops. */
function SpokenSummary({ isTraining, stops }: { isTraining: boolean; stops: number }) {
  const { store, live } = useLab();
  const [summary, setSummary] = useState('');
  useEffect(() => {
    const speak = () => {
      const { frame, model } = live;
      if (!frame || !model || (frame.furthest === 0 && stops < 2)) return;
      const accuracy = accuracyOf(store.getState().dataset.points, model);
      setSummary(
        words.status.summary(formatCount(frame.epoch), formatLoss(frame.loss), formatPercent(accuracy)),
      );
    };
    if (!isTraining) return speak();
    const timer = window.setInterval(speak, summaryMilliseconds);
    return () => window.clearInterval(timer);
  }, [isTraining, stops, live, store]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {summary}
    </p>
  );
}
