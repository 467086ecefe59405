import { BrushCleaning, Dices } from 'lucide-react';
import { words } from '../../messages/words';
import { useLab, useLabState } from '../lab';
import { Equation } from '../readouts/Equation';
import { Numbers } from '../readouts/Numbers';
import { ClassToggle } from './ClassToggle';
import { DataPlane } from './DataPlane';
import { Legend } from './Legend';
import { ToolChoice } from './ToolChoice';
import { ToolOptions } from './ToolOptions';
import './scene.css';
import './tools.css';

/** The plane with what belongs to it: class to add and tools, new points, legend, and the model's equation. */
export function Scene() {
  return (
    <section className="scene" aria-labelledby="scene-title">
      <h2 id="scene-title" className="visually-hidden">
        {words.sections.plane}
      </h2>
      <DataPlane />
      <div className="scene-tools">
        <ClassToggle />
        <ToolChoice />
        <FreshPoints />
      </div>
      <ToolOptions />
      <Legend />
      <div className="scene-model">
        <Equation />
        <Numbers />
      </div>
    </section>
  );
}

/** All points at once: other ones, or none. */
function FreshPoints() {
  const { actions } = useLab();
  const isEmpty = useLabState(({ dataset }) => dataset.points.y.length === 0);
  return (
    <div className="fresh-points">
      <button
        type="button"
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
      <button
        type="button"
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
