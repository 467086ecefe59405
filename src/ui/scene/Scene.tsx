import { Dices } from 'lucide-react';
import { words } from '../../messages/words';
import { useLab } from '../lab';
import { Equation } from '../readouts/Equation';
import { Numbers } from '../readouts/Numbers';
import { ClassToggle } from './ClassToggle';
import { DataPlane } from './DataPlane';
import { Legend } from './Legend';
import './scene.css';

/** The plane with what belongs to it: legend and class to add, new points, and the model's equation. */
export function Scene() {
  const { actions } = useLab();
  return (
    <section className="scene" aria-labelledby="scene-title">
      <h2 id="scene-title" className="visually-hidden">
        {words.sections.plane}
      </h2>
      <DataPlane />
      <div className="scene-tools">
        <ClassToggle />
        <button
          type="button"
          className="button"
          title={words.tips.newPoints}
          onClick={() => actions.newPoints()}
        >
          <Dices size={16} aria-hidden="true" />
          {words.buttons.newPoints}
        </button>
      </div>
      <Legend />
      <div className="scene-model">
        <Equation />
        <Numbers />
      </div>
    </section>
  );
}
