import { words } from '#words/complexity';
import { formatCount, formatLoss } from '../../../messages/format';
import { formatPenalty } from '../../../render/charts/complexity';
import { type ComplexityAxis, lowestTest } from '../../../render/charts/complexityGeometry';
import { selectSplit } from '../../../store/trainingInputs';
import { Help } from '../../kit/Help';
import { Segments } from '../../kit/Segments';
import { useLab, useLabState } from '../../useLab';
import { ComplexityChart } from './ComplexityChart';
import { ComplexityTable } from './ComplexityTable';
import { type Compared, type Outcome, pointOf, presentValue } from './compared';
import { useOutcomes } from './useOutcomes';
import './complexity.css';

/** The losses at the best possible weights, for simpler and for more complex models; each can be set from here. */
export function ComplexityView() {
  const hasPoints = useLabState(({ dataset }) => dataset.points.y.length > 0);
  const isLogLoss = useLabState(({ settings }) => settings.loss === 'log-loss');
  if (!isLogLoss) return <p>{words.squaredError}</p>;
  if (!hasPoints) return <p>{words.noPoints}</p>;
  return <Comparison />;
}

function Comparison() {
  const { actions } = useLab();
  const axis = useLabState<ComplexityAxis>(({ tabs }) => tabs.complexityAxis ?? 'degree');
  const compareBy = (chosen: ComplexityAxis) =>
    actions.setTabs({ complexityAxis: chosen === 'degree' ? undefined : chosen });
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  const present = useLabState(({ settings }) => presentValue(axis, settings));
  const { outcomes, askAgain } = useOutcomes(axis);
  const points = outcomes.map(pointOf);
  const shown = { axis, outcomes, points, present, hasTest };
  const choose = (value: number) =>
    actions.setSettings(axis === 'degree' ? { degree: value } : { l2: value });
  const isOneClass = outcomes.some(({ answer }) => isKind(answer, 'none'));
  return (
    <section className="complexity" aria-labelledby="complexity-title">
      <div className="section-head">
        <h2 id="complexity-title">{words.title}</h2>
        <Help about={words.title} text={words.help} />
        <span className="section-tools">
          <Segments label={words.along} chosen={axis} names={words.axes} onChoose={compareBy} />
        </span>
      </div>
      {isOneClass ? (
        <p>{words.oneClass}</p>
      ) : (
        <>
          <ComplexityChart {...shown} onChoose={choose} />
          <Findings {...shown} onAskAgain={askAgain} />
          <About axis={axis} />
          <ComplexityTable {...shown} onChoose={choose} />
        </>
      )}
    </section>
  );
}

function isKind(answer: Outcome['answer'], kind: string): boolean {
  return answer !== null && answer !== 'waiting' && answer.kind === kind;
}

/** What of the models is the same at all values. */
function About({ axis }: { axis: ComplexityAxis }) {
  const { degree, l1, l2 } = useLabState(({ settings }) => settings);
  const { about } = words;
  if (axis === 'penalty') return <p>{about.penalty(formatCount(degree))}</p>;
  return <p>{l1 > 0 || l2 > 0 ? about.degreePenalised : about.degree}</p>;
}

/** What the losses say, in sentences, once all are known. */
function Findings({ axis, outcomes, points, hasTest, onAskAgain }: Compared & { onAskAgain: () => void }) {
  const isComplete = outcomes.every(({ answer }) => answer !== 'waiting');
  const lowest = lowestTest(points);
  const say = (loss: number | null) => (loss === null ? '' : formatLoss(loss));
  return (
    <div className="complexity-findings">
      {!isComplete && <p>{words.waiting}</p>}
      {isComplete && lowest && (
        <p data-readout="complexity-lowest" data-value={lowest.value}>
          {words.lowest(placeOf(axis, lowest.value), say(lowest.test), say(lowest.training))}
        </p>
      )}
      {isComplete && !hasTest && <p>{words.noTest}</p>}
      {points.some(({ limit }) => limit !== null) && <p>{words.noBest[axis]}</p>}
      {outcomes.some(({ answer }) => answer === null) && (
        <p role="alert">
          {words.failed}{' '}
          <button type="button" className="button" onClick={onAskAgain}>
            {words.again}
          </button>
        </p>
      )}
    </div>
  );
}

function placeOf(axis: ComplexityAxis, value: number): string {
  const { degree, penalty, noPenalty } = words.places;
  if (axis === 'degree') return degree(formatCount(value));
  return value === 0 ? noPenalty : penalty(formatPenalty(value));
}
