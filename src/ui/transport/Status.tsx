import { useEffect, useState } from 'react';
import { formatCount, formatLoss, formatPercent } from '../../messages/format';
import { words } from '../../messages/words';
import { settled } from '../../render/settled';
import type { LiveRun } from '../../store/live';
import { selectShownStatus, selectStatusSentence } from '../../store/status';
import { useLab, useLabState } from '../useLab';

/** Screen readers hear the numbers of a run at most this often. */
const summaryMilliseconds = 5000;

/** How training stands, in plain words, and what to do next. */
export function Status() {
  const status = useLabState(({ run }) => run.status);
  const trend = useLabState(({ run }) => run.trend);
  const stops = useLabState(({ run }) => run.stops);
  const shown = useLabState(selectShownStatus);
  const sentence = useLabState(selectStatusSentence);
  const nearness = useLabState(({ insight }) => insight.nearness);
  return (
    <div className="status-box">
      <p
        className="status"
        role="status"
        aria-label={words.status.name}
        data-state={shown}
        data-trend={status === 'training' ? trend : undefined}
        data-nearness={status === 'training' ? undefined : (nearness ?? undefined)}
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
  const { live, store } = useLab();
  const [summary, setSummary] = useState('');
  useEffect(() => {
    const setWaiting = settled.flag();
    const hasPoints = () => live.frame !== null && store.getState().dataset.points.y.length > 0;
    const speak = () => {
      setWaiting(false);
      if (live.frame?.furthest === 0 && stops < 2) return;
      const summary = summarise(live);
      if (summary !== null) setSummary(summary);
      // Of many points it may take a few frames to count those on the right side.
      else if (hasPoints() && !isTraining) {
        later = window.setTimeout(speak, 200);
        setWaiting(true);
      }
    };
    let later = 0;
    const timer = isTraining ? window.setInterval(speak, summaryMilliseconds) : 0;
    if (!isTraining) speak();
    return () => {
      window.clearInterval(timer);
      window.clearTimeout(later);
      setWaiting(false);
    };
  }, [isTraining, stops, live, store]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {summary}
    </p>
  );
}

/** Null while the numbers are not known. */
function summarise({ frame, accuracy, testAccuracy }: LiveRun): string | null {
  if (!frame || accuracy === null) return null;
  const epoch = formatCount(frame.epoch);
  const loss = formatLoss(frame.loss);
  if (frame.testLoss === null) return words.status.summary(epoch, loss, formatPercent(accuracy));
  if (testAccuracy === null) return null;
  const test = formatLoss(frame.testLoss);
  return words.held.summary(epoch, loss, test, formatPercent(accuracy), formatPercent(testAccuracy));
}
