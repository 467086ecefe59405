import { words } from '../../messages/words';
import { Equation } from '../readouts/Equation';
import { Numbers } from '../readouts/Numbers';
import { DataPlane } from './DataPlane';
import { Legend } from './Legend';
import { SceneTools } from './SceneTools';
import { ToolOptions } from './ToolOptions';
import './scene.css';

/** The plane with what belongs to it: class to add and tools, new points, legend, and the model's equation. */
export function Scene() {
  return (
    <section className="scene" aria-labelledby="scene-title">
      <h2 id="scene-title" className="visually-hidden">
        {words.sections.plane}
      </h2>
      <DataPlane />
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
