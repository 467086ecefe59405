import { useMemo } from 'react';
import { words } from '#words/importing';
import { countClasses, type Label } from '../../core/data/dataset';
import type { Reading } from '../../core/data/table';
import { csvLimits } from '../../csv/csvLimits';
import { labelKey } from '../../csv/labelKey';
import { shorten } from '../../csv/shorten';
import type { FileProblem, LeftOut, Opened, ReadPoints } from '../../loader/protocol';
import { formatCount, pluralOf } from '../../messages/format';
import type { Importing } from '../../store/state';
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
  const { class0, class1 } = useMemo(() => countClasses(points), [points]);
  const count = points.y.length;
  if (count === 0) return <p>{words.noPoints}</p>;
  const only = class0 === 0 ? 1 : class1 === 0 ? 0 : null;
  return (
    <>
      <p>
        <strong>
          {pluralOf(words.result, count)(formatCount(count), formatCount(class0), formatCount(class1))}
        </strong>
      </p>
      <Classes opened={opened} reading={reading} only={only} />
      <LeftOutRows leftOut={leftOut} />
    </>
  );
}

interface ClassesProps {
  opened: Opened;
  reading: Reading;
  only: Label | null;
}

function Classes({ opened, reading, only }: ClassesProps) {
  return (
    <p className="import-classes">
      <ClassMark label={1} />
      <span>{classesSentence(opened, reading, only)}</span>
    </p>
  );
}

function classesSentence({ columns }: Opened, reading: Reading, only: Label | null): string {
  const positive = shorten(reading.positive);
  const { texts } = columns[reading.label];
  if (only !== null) return words.oneClass[only](positive);
  if (texts.length > csvLimits.texts) return words.againstVery(positive);
  if (texts.length > 2) return words.againstAll(positive, formatCount(texts.length));
  const own = labelKey(reading.positive);
  const other = texts.find(({ text }) => labelKey(text) !== own);
  return words.against(positive, shorten(other?.text ?? ''));
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
