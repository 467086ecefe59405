import { words } from '../../messages/words';
import { hasOwnRate } from '../../store/lessonSlice';
import { LearningRate } from '../controls/LearningRate';
import { Stability } from '../insight/Stability';
import { useIsCompact } from '../kit/useMedia';
import { Invitation } from '../lesson/Invitation';
import { Equation } from '../readouts/Equation';
import { Numbers } from '../readouts/Numbers';
import { useLabState } from '../useLab';
import { DataPlane } from './DataPlane';
import { Legend } from './Legend';
import { SceneTools } from './SceneTools';
import { ToolOptions } from './ToolOptions';
import './scene.css';

/**
 * The plane with what belongs to it: class to add and tools at its edge, then one row for what a tool needs or the legend, and
 * one for the model's equation and numbers. On small screens the learning rate is here too, in sight together with Train: numbers and
 * rate stand above the tools, in the page as on the screen, so that the focus goes from top to bottom.
 */
export function Scene() {
  const isCompact = useIsCompact();
  const isRateInLesson = useLabState(({ lesson }) => hasOwnRate(lesson));
  return (
    <section className="scene" aria-labelledby="scene-title">
      <h2 id="scene-title" className="visually-hidden">
        {words.sections.plane}
      </h2>
      <div className="stage">
        <DataPlane />
        <SceneTools>
          {isCompact && (
            <>
              <Numbers />
              {!isRateInLesson && (
                <div className="scene-rate">
                  <LearningRate />
                  <Stability />
                </div>
              )}
            </>
          )}
        </SceneTools>
      </div>
      {isCompact && <Invitation />}
      <ToolOptions />
      <Legend />
      <div className="scene-model">
        <Equation />
        {!isCompact && <Numbers />}
      </div>
    </section>
  );
}
