import { Dices } from 'lucide-react';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { useLab } from '../lab';
import { Equation } from '../readouts/Equation';
import { Readout } from '../readouts/Readout';
import { ClassToggle, RingLegend } from './ClassToggle';
import { DataPlane } from './DataPlane';
import './scene.css';

/** The plane with what belongs to it: legend and class to add, new points, and the model's equation. */
export function Scene() {
  const { store, actions } = useLab();
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
      <p className="scene-hint">
        <span>
          <Readout name="points" read={() => store.getState().dataset.points.y.length} format={formatCount} />{' '}
          {words.numbers.points}
        </span>
        <span>{words.plane.hint}</span>
        <RingLegend />
      </p>
      <Equation />
    </section>
  );
}
