import { Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { words } from '../../messages/words';
import { useLab, useLabState } from '../useLab';
import './transport.css';

/** Train or pause, one epoch, and back to the start. */
export function TransportButtons() {
  const { transport } = useLab();
  const isTraining = useLabState(({ run }) => run.status === 'training');
  return (
    <div className="transport-buttons">
      <button
        id="train"
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
      <button
        type="button"
        data-part="step"
        className="button"
        title={words.tips.step}
        onClick={transport.step}
      >
        <StepForward size={16} aria-hidden="true" />
        {words.buttons.step}
      </button>
      <button
        type="button"
        data-part="reset"
        className="button"
        title={words.tips.reset}
        onClick={transport.reset}
      >
        <RotateCcw size={16} aria-hidden="true" />
        {words.buttons.reset}
      </button>
    </div>
  );
}
