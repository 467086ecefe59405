import { SlidersHorizontal } from 'lucide-react';
import { words } from '../../messages/words';
import { selectLargePart } from '../../store/presented';
import { LearningRate } from '../controls/LearningRate';
import { useIsCompact } from '../kit/useMedia';
import { useLab, useLabState } from '../useLab';
import { EpochSlider } from './EpochSlider';
import { Speed } from './Speed';
import { Status } from './Status';
import { TransportButtons } from './TransportButtons';
import './transport.css';

/** Train, step, reset, scrub, speed and status: always in reach, like the bar of a video player. */
export function TransportBar() {
  const isCompact = useIsCompact();
  // The controls have given their place to it.
  const isLarge = useLabState(selectLargePart) !== null && !isCompact;
  return (
    <section className="transport" aria-label={words.sections.transport}>
      <TransportButtons />
      {isCompact && <ControlsButton />}
      <EpochSlider />
      {isLarge ? <LearningRate isCompact /> : !isCompact && <Speed isCompact />}
      <Status />
    </section>
  );
}

/** Brings the controls over the lower half of a page of one column, and takes them away. */
function ControlsButton() {
  const { actions } = useLab();
  const isOpen = useLabState(({ shell }) => shell.isSheetOpen);
  return (
    <button
      id="controls-button"
      type="button"
      className="button controls-button"
      aria-label={words.sections.controls}
      title={words.tips.controls}
      aria-expanded={isOpen}
      aria-controls="controls"
      onClick={() => actions.setShell({ isSheetOpen: !isOpen })}
    >
      <SlidersHorizontal size={18} aria-hidden="true" />
    </button>
  );
}
