import { useCallback, useEffect, useRef, useState } from 'react';
import { settled } from '../../../render/settled';
import { type UpdateStage, updateStages } from '../../../store/state';
import { useLab, useLabState, usePainter } from '../../useLab';
import { presentUpdate } from './present';

const stageMilliseconds = 1200;

/** How the epoch that slow motion has taken came out. */
export interface Outcome {
  readonly epoch: number;
  /** True if the weights are, bit for bit, those that were predicted; null where none were. */
  readonly isExact: boolean | null;
}

export interface SlowStep {
  readonly stage: UpdateStage | null;
  readonly isPlaying: boolean;
  /** True if it is to go on by itself. */
  readonly playsAlong: boolean;
  readonly outcome: Outcome | null;
  /** On by one stage, and from there on by itself where it plays along. */
  play(): void;
  hold(): void;
  /** In a step under way it takes effect at once. */
  setPlaysAlong(playsAlong: boolean): void;
  next(): void;
  previous(): void;
  /** Out of slow motion, without taking the step. */
  leave(): void;
}

/** One epoch in four stages, after which it is really trained. */
export function useSlowStep(): SlowStep {
  const lab = useLab();
  const { store, actions, transport } = lab;
  const stage = useLabState(({ tabs }) => tabs.updateStage);
  const playsAlong = useLabState(({ tabs }) => tabs.playsAlong);
  const isTraining = useLabState(({ run }) => run.status === 'training');
  const [isPlaying, setPlaying] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const awaited = useAwaitedStep(setOutcome);

  const show = useCallback(
    (next: UpdateStage | null) => {
      if (next === null) setPlaying(false);
      actions.setTabs({ updateStage: next });
    },
    [actions],
  );

  const move = useCallback(
    (by: 1 | -1) => {
      const { run, tabs } = store.getState();
      const at = tabs.updateStage === null ? -1 : updateStages.indexOf(tabs.updateStage);
      if (at < 0 && run.status === 'training') transport.pause();
      setOutcome(null);
      if (at + by < updateStages.length) return show(updateStages[at + by] ?? null);
      awaited.current = presentUpdate(lab);
      show(null);
      transport.step();
    },
    [store, transport, show, lab, awaited],
  );

  useEffect(() => {
    if (!isPlaying || stage === null) return;
    const setPlayingOn = settled.flag();
    setPlayingOn(true);
    const timer = window.setTimeout(() => move(1), stageMilliseconds);
    return () => {
      window.clearTimeout(timer);
      setPlayingOn(false);
    };
  }, [isPlaying, stage, move]);

  // Training that has begun meanwhile leaves nothing to go through slowly.
  useEffect(() => {
    if (isTraining) show(null);
  }, [isTraining, show]);
  useEffect(() => () => actions.setTabs({ updateStage: null }), [actions]);

  return {
    stage,
    isPlaying,
    playsAlong,
    outcome,
    play() {
      setPlaying(playsAlong);
      if (stage === null || !playsAlong) move(1);
    },
    hold: () => setPlaying(false),
    setPlaysAlong(next) {
      actions.setTabs({ playsAlong: next });
      setPlaying(next && stage !== null);
    },
    next() {
      setPlaying(false);
      move(1);
    },
    previous() {
      setPlaying(false);
      move(-1);
    },
    leave: () => show(null),
  };
}

/** Holds what the step under way is to lead to, and says how it came out once its frame is there. */
function useAwaitedStep(tell: (outcome: Outcome) => void) {
  const { live } = useLab();
  const awaited = useRef<ReturnType<typeof presentUpdate>>(null);
  usePainter(() => {
    const { frame } = live;
    const update = awaited.current;
    if (!update || !frame || frame === update.frame) return;
    awaited.current = null;
    if (frame.runId !== update.frame.runId || frame.epoch !== update.frame.epoch + 1) return;
    const next = update.predicted?.next ?? null;
    tell({
      epoch: frame.epoch,
      isExact: next?.every((value, j) => Object.is(value, frame.parameters[j])) ?? null,
    });
  });
  return awaited;
}
