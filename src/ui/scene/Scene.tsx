import { words } from '../../messages/words';
import { Equation } from '../readouts/Equation';
import { Numbers } from '../readouts/Numbers';
import { useLabState } from '../useLab';
import { DataPlane } from './DataPlane';
import { Legend } from './Legend';
import { HeldPanel } from './lateSlice';
import { SceneTools } from './SceneTools';
import { ToolOptions } from './ToolOptions';
import './scene.css';

/** The plane with what belongs to it: class to add and tools, new points, legend, and the model's equation; where the model has more features than axes, the values at which it holds them. */
export function Scene() {
  const isSlice = useLabState(({ dataset }) => dataset.held.length > 0);
  return (
    <section className={isSlice ? 'scene is-slice' : 'scene'} aria-labelledby="scene-title">
      <h2 id="scene-title" className="visually-hidden">
        {words.sections.plane}
      </h2>
      <DataPlane />
      {isSlice && <HeldPanel />}
      <SceneTools />
      <ToolOptions />
      <Legend />
      <div className="scene-model">
        <Equation />
        <Numbers />
      </div>
    </section>
  );
}
