import { useMemo } from 'react';
import { words } from '#words/importing';
import { countClasses, type Label } from '../../core/data/dataset';
import type { Reading } from '../../core/data/table';
import { csvLimits } from '../../csv/csvLimits';
import type { FileProblem, LeftOut, Opened, ReadPoints } from '../../loader/protocol';
import { formatCount, pluralOf } from '../../messages/format';
import { words as everyVisit } from '../../messages/words';
import type { Importing } from '../../store/loadSlice';
import { classWordsOf } from '../../store/selectors';
import { ClassMark } from '../scene/ClassMark';
import { problemSentence } from './problemSentence';

interface OutcomeProps {
  opened: Opened;
  reading: Reading;
  outcome: Extract<Importing, { stage: 'choosing' }>['outcome'];
  share: number;
}

/** The result of the present choice of columns: how many points of which class, and which rows are left out and why. */
export function Outcome({ opened, reading, outcome, share }: OutcomeProps) {
  return (
    <div className="import-outcome" role="status">
      {!outcome && <Progress share={share} />}
      {outcome && 'points' in outcome && <Points opened={opened} reading={reading} outcome={outcome} />}
      {outcome && 'problem' in outcome && <p>{reasonFor(outcome.problem)}</p>}
    </div>
  );
}

/** Where other columns may do, that is said; else what is wrong with the file as it is read. */
function reasonFor(problem: FileProblem): string {
  if (problem.kind === 'no-points') return words.noPoints;
  if (problem.kind === 'numbers-too-large') return problemSentence(problem);
  return words.notLikeThis(problemSentence(problem));
}

function Progress({ share }: { share: number }) {
  return (
    <p>
      {words.reading} <progress className="import-progress" aria-label={words.reading} value={share} />
    </p>
  );
}

function Points({ opened, reading, outcome }: { opened: Opened; reading: Reading; outcome: ReadPoints }) {
  const { points, leftOut } = outcome;
  const { texts } = opened.columns[reading.label];
  const { class0, class1 } = useMemo(() => countClasses(points), [points]);
  const count = points.y.length;
  if (count === 0) return <p>{words.noPoints}</p>;
  const named = classWordsOf(
    texts.map(({ text }) => text),
    reading.positive,
  );
  const only = class0 === 0 ? 1 : class1 === 0 ? 0 : null;
  return (
    <>
      <p>
        <strong>
          {pluralOf(words.result, count)(
            formatCount(count),
            formatCount(class0),
            (named ?? words.ofClass)[0],
            formatCount(class1),
            (named ?? words.ofClass)[1],
          )}
        </strong>
      </p>
      <p className="import-classes">
        <ClassMark label={1} />
        <span>{classesSentence(texts.length, (named ?? everyVisit.columns.classes)[1], only)}</span>
      </p>
      <LeftOutRows leftOut={leftOut} />
    </>
  );
}

/** `labels`: how many different ones the label column has. */
function classesSentence(labels: number, class1: string, only: Label | null): string {
  if (only !== null) return words.oneClass[only](class1);
  if (labels > csvLimits.texts) return words.againstVery(class1);
  return labels > 2 ? words.againstAll(class1, formatCount(labels)) : words.against(class1);
}

function LeftOutRows({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const rows = leftOut.reduce((sum, one) => sum + one.rows, 0);
  if (rows === 0) return null;
  return (
    <>
      <p>{pluralOf(words.leftOut, rows)(formatCount(rows))}</p>
      <ul className="left-out">
        {leftOut.map((one) => (
          <li key={`${one.why} ${one.column}`}>
            {words.leftOutWhy[one.why](formatCount(one.rows), one.column, formatCount(one.line))}
          </li>
        ))}
      </ul>
    </>
  );
}
