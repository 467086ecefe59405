import { BrushCleaning, Dices } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../messages/words';
import { selectCanDrawPoints } from '../../store/selectors';
import { useLab, useLabState } from '../useLab';
import { ClassToggle } from './ClassToggle';
import { ToolChoice } from './ToolChoice';
import { hasSelectionBar } from './ToolOptions';
import './scene.css';
import './tools.css';

/** What a press on the plane does and for which class, and other points altogether; `children` come after the classes. */
export function SceneTools({ children }: { children?: ReactNode }) {
  const isSelecting = useLabState(hasSelectionBar);
  return (
    <div className={isSelecting ? 'scene-tools has-selection' : 'scene-tools'}>
      <ClassToggle />
      {children}
      <ToolChoice />
      <FreshPoints />
    </div>
  );
}

/** All points at once: other ones, or none. */
function FreshPoints() {
  const { actions } = useLab();
  const isEmpty = useLabState(({ dataset }) => dataset.points.y.length === 0);
  const canDraw = useLabState(selectCanDrawPoints);
  return (
    <div className="fresh-points">
      {canDraw && (
        <button
          type="button"
          data-part="new-points"
          className="button"
          aria-label={words.buttons.newPoints}
          title={words.tips.newPoints}
          onClick={() => actions.newPoints()}
        >
          <Dices size={16} aria-hidden="true" />
          <span className="new-points-label" aria-hidden="true">
            {words.buttons.newPoints}
          </span>
        </button>
      )}
      <button
        type="button"
        data-part="clear"
        className="button"
        aria-label={words.tools.clear}
        title={words.tools.clearTip}
        aria-disabled={isEmpty}
        onClick={() => actions.clearPoints()}
      >
        <BrushCleaning size={16} aria-hidden="true" />
        <span className="wide-label" aria-hidden="true">
          {words.tools.clear}
        </span>
      </button>
    </div>
  );
}
