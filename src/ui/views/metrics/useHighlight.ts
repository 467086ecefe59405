import { useEffect, useRef, useState } from 'react';
import { scoreOf } from '../../../core/model/score';
import { logit } from '../../../core/model/sigmoid';
import type { Lab } from '../../../lab/ports';
import { createOutcomeFinder, type Outcome, outcomeOf } from '../../../store/outcomes';
import { selectPart } from '../../../store/selectors';
import { selectSplit } from '../../../store/trainingInputs';
import { useLab, usePainter } from '../../useLab';
import { useFollowed } from './useFollowed';

/** Points out on the plane the points of one cell of the confusion matrix, while the model and the threshold move. */
export function useHighlight() {
  const lab = useLab();
  const { store, actions, live, paintLoop } = lab;
  const [pinned, setPinned] = useState<Outcome | null>(null);
  const [shown, setShown] = useState<Outcome | null>(null);
  const finder = useRef(createOutcomeFinder()).current;
  const outcome = shown ?? pinned;

  usePainter(() => {
    const state = store.getState();
    const { model } = live;
    if (!outcome || !model) {
      actions.setMarks({ highlighted: null });
      return;
    }
    const found = finder.find({
      points: state.dataset.points,
      isTest: selectSplit(state).isTest,
      part: selectPart(state),
      model,
      threshold: state.tabs.threshold,
      outcome,
    });
    actions.setMarks({ highlighted: found });
    if (!finder.isExact) paintLoop.invalidate();
  });
  useEffect(() => () => actions.setMarks({ highlighted: null }), [actions]);

  return {
    pinned,
    /** The cell of the point that the pointer is on. */
    hoveredIn: useFollowed(() => outcomeOfHovered(lab)),
    show: setShown,
    toggle: (one: Outcome) => setPinned(pinned === one ? null : one),
  };
}

function outcomeOfHovered({ store, live }: Lab): Outcome | null {
  const state = store.getState();
  const { hovered } = state.marks;
  const { points } = state.dataset;
  if (hovered === null || hovered >= points.y.length || !live.model) return null;
  const isTest = selectSplit(state).isTest?.[hovered] === 1;
  if (isTest !== (selectPart(state) === 'test')) return null;
  const z = scoreOf(live.model, points, hovered);
  return outcomeOf(points.y[hovered], z, logit(state.tabs.threshold));
}
