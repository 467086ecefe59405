import { shiftBias } from '../../core/model/bias';
import { logit } from '../../core/model/sigmoid';
import type { Lab } from '../../lab/ports';
import { formatLoss } from '../../messages/format';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { lazyService } from '../../render/lazyService';
import { selectDrawnTruth } from '../../store/truth';
import { bestLoss } from './handWords';
import type { MovableLine, MovableLines } from './movableLine';
import type { ToolParts } from './tools/tool';

/** The model's boundary as a line. */
function boundaryByHand(lab: Lab): MovableLine {
  const { store, live, hand } = lab;
  const level = () => logit(store.getState().tabs.threshold);
  return {
    isTruth: false,
    line: () => live.model && shiftBias(live.model.parameters, -level()),
    begin: hand.begin,
    show: (line) => hand.show(shiftBias(line, level())),
    take: hand.take,
    giveUp: hand.giveUp,
    say() {
      const loss = hand.loss();
      return loss === null ? null : words.hand.now(formatLoss(loss), bestLoss(lab));
    },
  };
}

export function createMovableLines(parts: Omit<ToolParts, 'lines'>): MovableLines {
  const { lab } = parts;
  const truth = lazyService(() =>
    fetchPart(() => import('./truthHand')).then(({ createTruthHand }) => createTruthHand(parts)),
  );
  const isDrawn = () => selectDrawnTruth(lab.store.getState()) !== null;
  return {
    boundary: boundaryByHand(lab),
    truth: () => (isDrawn() ? truth.get(lab.paintLoop.invalidate) : null),
    askTruth: (task) => (isDrawn() ? truth.ask(task) : task(null)),
  };
}
