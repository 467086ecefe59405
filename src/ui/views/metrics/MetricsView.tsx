import { useRef } from 'react';
import { words } from '#words/metrics';
import { formatCount } from '../../../messages/format';
import { selectPart } from '../../../store/selectors';
import { selectSplit } from '../../../store/trainingInputs';
import { Segments } from '../../kit/Segments';
import { useLab, useLabState, usePainter } from '../../useLab';
import { ConfusionMatrix } from './ConfusionMatrix';
import { MetricsCharts } from './MetricsCharts';
import { Rates } from './Rates';
import { Threshold } from './Threshold';
import { type Metrics, selectMetricsWords, useMetrics } from './useMetrics';
import './metrics.css';

/** The threshold, what it gets right and wrong, and what all others would. */
export function MetricsView() {
  const metrics = useMetrics();
  const hasPoints = useLabState(({ dataset }) => dataset.points.y.length > 0);
  return (
    <>
      <Threshold />
      {hasPoints ? (
        <>
          <PartChoice />
          <ConfusionMatrix metrics={metrics} />
          <Sentence counts={metrics.counts} />
          <Rates {...metrics} />
          <MetricsCharts metrics={metrics} />
        </>
      ) : (
        <p>{words.noPoints}</p>
      )}
    </>
  );
}

/** Which part of the points is counted, where some are held back. */
function PartChoice() {
  const { actions } = useLab();
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  const part = useLabState(selectPart);
  if (!hasTest) return null;
  return (
    <Segments
      label={words.part}
      chosen={part}
      names={words.parts}
      onChoose={(chosen) => actions.setTabs({ part: chosen })}
    />
  );
}

/** The counts in a sentence that follows them. */
function Sentence({ counts }: Pick<Metrics, 'counts'>) {
  const { store } = useLab();
  const text = useRef<HTMLParagraphElement>(null);
  usePainter(() => {
    const sentence = describe(counts(), selectMetricsWords(store.getState()).sentence);
    if (text.current && text.current.textContent !== sentence) text.current.textContent = sentence;
  });
  return <p className="metrics-sentence" ref={text} />;
}

function describe(
  now: ReturnType<Metrics['counts']>,
  say: ReturnType<typeof selectMetricsWords>['sentence'],
): string {
  if (!now) return words.counting;
  const { tp, fp, tn, fn } = now;
  const numbers = [tp + tn, tp + fp + tn + fn, tp, tp + fn, fp, tn + fp].map(formatCount);
  const [right, total, found, ones, wrong, zeros] = numbers;
  return say(right, total, found, ones, wrong, zeros);
}
