import { useEffect } from 'react';
import { words } from '#words/handLine';
import { formatLoss } from '../../messages/format';
import type { HandMadeLine } from '../../store/state';
import { Readout } from '../readouts/Readout';
import { useLab } from '../useLab';
import { bestLoss, lowestLoss } from './handWords';
import './handLine.css';

/** How good the line made by hand is: running numbers while it is made, then a sentence. */
export function HandLine({ line, speak }: { line: HandMadeLine; speak: (sentence: string) => void }) {
  if (line.stage === 'making') return <Numbers before={line.before} />;
  return line.loss === null ? null : <Taken loss={line.loss} speak={speak} />;
}

function Numbers({ before }: { before: number }) {
  const lab = useLab();
  return (
    <dl className="hand-line">
      <div className="hand-yours">
        <dt>{words.yours}</dt>
        <dd>
          <Readout name="hand-loss" read={() => lab.hand.loss() ?? before} format={formatLoss} />
        </dd>
      </div>
      <div>
        <dt>{words.before}</dt>
        <dd>
          <Readout name="hand-before" read={() => before} format={formatLoss} />
        </dd>
      </div>
      <div>
        <dt>{words.best}</dt>
        <dd>
          <Readout name="hand-best" read={() => lowestLoss(lab)} format={formatLoss} />
        </dd>
      </div>
    </dl>
  );
}

function Taken({ loss, speak }: { loss: number; speak: (sentence: string) => void }) {
  const sentence = words.taken(formatLoss(loss), bestLoss(useLab()));
  useEffect(() => speak(sentence), [sentence, speak]);
  return <p className="hand-taken">{sentence}</p>;
}
