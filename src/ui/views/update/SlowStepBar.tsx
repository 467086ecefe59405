import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { words } from '#words/update';
import { formatCount, formatLoss } from '../../../messages/format';
import { meanFactor } from '../../../render/plane/pulls';
import { selectSplit } from '../../../store/trainingInputs';
import { Switch } from '../../kit/Switch';
import { useLab, useLabState } from '../../useLab';
import type { SlowStep } from './useSlowStep';

/** The buttons of a step in slow motion, and the sentence of its present stage. */
export function SlowStepBar({ slow, isOff }: { slow: SlowStep; isOff: boolean }) {
  const { stage, isPlaying } = slow;
  const texts = words.slow;
  const unless = (act: () => void) => () => {
    if (!isOff) act();
  };
  return (
    <div className="update-bar">
      <div className="update-buttons" role="group" aria-label={texts.group}>
        <button
          type="button"
          className="button"
          title={isPlaying ? texts.holdTip : slow.playsAlong ? texts.alongTip : texts.tip}
          aria-disabled={isOff}
          onClick={unless(isPlaying ? slow.hold : slow.play)}
        >
          {isPlaying ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
          {isPlaying ? texts.hold : texts.play}
        </button>
        <button
          type="button"
          className="button"
          aria-label={texts.previous}
          title={texts.previousTip}
          aria-disabled={isOff || stage === null}
          onClick={unless(() => stage !== null && slow.previous())}
        >
          <ChevronLeft size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button"
          aria-label={texts.next}
          title={texts.nextTip}
          aria-disabled={isOff}
          onClick={unless(slow.next)}
        >
          <ChevronRight size={16} aria-hidden="true" />
        </button>
        <Switch
          label={texts.along}
          tip={texts.alongTip}
          isOn={slow.playsAlong}
          onChange={slow.setPlaysAlong}
        />
      </div>
      <StageSentence slow={slow} />
    </div>
  );
}

/** Read out at every stage, once. */
function StageSentence({ slow: { stage, outcome } }: { slow: SlowStep }) {
  const { live } = useLab();
  const count = useLabState((state) => selectSplit(state).train.y.length);
  const { stages } = words;
  function sentence(): string {
    switch (stage) {
      case 'scores':
        return stages.scores(formatCount(count));
      case 'errors':
        return stages.errors(formatLoss(live.frame?.loss ?? 0));
      case 'gradient':
        return stages.gradient(formatCount(meanFactor));
      case 'update':
        return stages.update;
      case null:
        if (!outcome) return stages.none;
        return (outcome.isExact ? stages.doneExactly : stages.done)(formatCount(outcome.epoch));
    }
  }
  return (
    <p className="update-stage" aria-live="polite">
      {sentence()}
    </p>
  );
}
