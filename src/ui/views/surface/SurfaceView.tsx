import { Minus, Plus } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { words } from '#words/surface';
import type { Place } from '../../../render/charts/surfaceGeometry';
import { useSpoken } from '../../kit/useSpoken';
import { useLab } from '../../useLab';
import { AxisChoice } from './AxisChoice';
import { SurfaceChart } from './SurfaceChart';
import { SurfaceNotes } from './SurfaceNotes';
import { SurfaceReading } from './SurfaceReading';
import { sayPlace, sayStart } from './sentences';
import { attachSurfaceInput } from './surfaceInput';
import { createSurfaceKeys } from './surfaceKeys';
import { createSurfaceModel } from './surfaceModel';
import { useBands } from './useBands';
import './surface.css';

const buttonZoom = 1.5;

/** The loss over two parameters as a map, with the way of the run on it; by mouse, touch and keyboard. */
export function SurfaceView() {
  const lab = useLab();
  const model = useMemo(() => createSurfaceModel(lab), [lab]);
  const map = useBands(model);
  const box = useRef<HTMLDivElement>(null);
  const { spoken, speak } = useSpoken();
  const instructionsId = useId();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onStart = (place: Place) => {
      // Said before the new run changes what else is there.
      const sentence = sayStart(model, place);
      model.start.at(place);
      speak(sentence);
    };
    const input = attachSurfaceInput(element, model, onStart);
    const takeKey = createSurfaceKeys(model, {
      onStart,
      announce: speak,
      describe: (place) => sayPlace(model, place),
      cancelPress: input.cancel,
    });
    const onKeyDown = (event: KeyboardEvent) => {
      // Not those of the button that saves the picture.
      if (event.target !== element || !takeKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      input.detach();
    };
  }, [model, speak]);

  function zoom(factor: number): void {
    const place = model.window.middle();
    if (place) model.window.zoom(factor, place);
  }
  return (
    <section className="surface" aria-label={words.name}>
      <div className="surface-tools">
        <AxisChoice />
        <span className="surface-zoom">
          <ZoomButton name={words.zoomOut} onPress={() => zoom(buttonZoom)}>
            <Minus size={16} aria-hidden="true" />
          </ZoomButton>
          <ZoomButton name={words.zoomIn} onPress={() => zoom(1 / buttonZoom)}>
            <Plus size={16} aria-hidden="true" />
          </ZoomButton>
          <button type="button" className="button" title={words.fitTip} onClick={model.window.fit}>
            {words.fit}
          </button>
        </span>
      </div>
      <div
        ref={box}
        className="surface-box"
        role="application"
        aria-label={words.name}
        aria-describedby={instructionsId}
        tabIndex={0}
      >
        <SurfaceChart model={model} map={map} box={box} />
      </div>
      <SurfaceReading model={model} />
      <SurfaceNotes model={model} map={map} />
      <p id={instructionsId} hidden>
        {words.instructions} {words.startKeeps}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </section>
  );
}

interface ZoomButtonProps {
  name: string;
  onPress: () => void;
  children: React.ReactNode;
}

function ZoomButton({ name, onPress, children }: ZoomButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={name} title={name} onClick={onPress}>
      {children}
    </button>
  );
}
