import { Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { limits } from '../../store/limits';
import { RangeField } from '../kit/RangeField';
import { useLab, useLabState } from '../lab';
import { EpochSlider } from './EpochSlider';
import { Status } from './Status';
import './transport.css';

/** Train, step, reset, scrub, speed and status: always in reach, like the bar of a video player. */
export function TransportBar() {
  const { transport } = useLab();
  const isTraining = useLabState(({ run }) => run.status === 'training');
  return (
    <section className="transport" aria-label={words.sections.transport}>
      <div className="transport-buttons">
        <button
          type="button"
          className="button button-main"
          title={isTraining ? words.tips.pause : words.tips.train}
          onClick={transport.toggle}
        >
          {isTraining ? (
            <Pause size={16} fill="currentColor" aria-hidden="true" />
          ) : (
            <Play size={16} fill="currentColor" aria-hidden="true" />
          )}
          {isTraining ? words.buttons.pause : words.buttons.train}
        </button>
        <button type="button" className="button" title={words.tips.step} onClick={transport.step}>
          <StepForward size={16} aria-hidden="true" />
          {words.buttons.step}
        </button>
        <button type="button" className="button" title={words.tips.reset} onClick={transport.reset}>
          <RotateCcw size={16} aria-hidden="true" />
          {words.buttons.reset}
        </button>
      </div>
      <EpochSlider />
      <Speed />
      <Status />
    </section>
  );
}

function Speed() {
  const { actions } = useLab();
  const epochsPerSecond = useLabState(({ settings }) => settings.epochsPerSecond);
  const value = epochsPerSecond ?? limits.speed.max;
  const change = (speed: number) =>
    actions.setSettings({ epochsPerSecond: speed >= limits.speed.max ? null : speed });
  return (
    <RangeField
      isCompact
      label={words.fields.speed}
      help={words.help.speed}
      value={value}
      range={limits.speed}
      scale="log"
      shownAs={epochsPerSecond === null ? words.numbers.flatOut : undefined}
      valueText={epochsPerSecond === null ? words.numbers.flatOut : words.numbers.speed(formatCount(value))}
      unit={epochsPerSecond === null ? '' : words.numbers.perSecond}
      onSlide={(speed) => actions.duringGesture(() => change(speed))}
      onEnd={actions.endGesture}
    />
  );
}
