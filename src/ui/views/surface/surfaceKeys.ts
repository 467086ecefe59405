import { words } from '#words/surface';
import type { Place } from '../../../render/charts/surfaceGeometry';
import type { SurfaceModel } from './surfaceModel';

interface KeyHooks {
  onStart(place: Place): void;
  announce(sentence: string): void;
  /** Says what is at a place. */
  describe(place: Place): string;
  cancelPress(): boolean;
}

/** An arrow key goes so many pixels; with Shift a tenth of it. */
const stride = 10;
const keyZoom = 1.5;
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** All that a pointer can do on the loss surface, by keys. Returns whether the key was used. */
export function createSurfaceKeys(model: SurfaceModel, hooks: KeyHooks): (event: KeyboardEvent) => boolean {
  const here = () => model.pointed.cursor ?? model.now() ?? model.window.middle();

  function zoom(factor: number): void {
    const place = model.pointed.cursor ?? model.window.middle();
    if (place) model.window.zoom(factor, place);
  }

  /** By so many pixels; the map moves along when it goes beyond an edge. */
  function moveCursor(dx: number, dy: number): void {
    const [from, layout] = [here(), model.layout()];
    if (!from || !layout) return;
    const { scales, box } = layout;
    const [px, py] = [scales.x(from.x) + dx, scales.y(from.y) + dy];
    const overX = px - Math.max(box.left, Math.min(box.width - box.right, px));
    const overY = py - Math.max(box.top, Math.min(box.height - box.bottom, py));
    const place = model.placeAt(px, py);
    if (!place) return;
    if (overX !== 0 || overY !== 0) {
      const { x, y } = scales;
      model.window.pan(x.invert(overX) - x.invert(0), y.invert(overY) - y.invert(0));
    }
    model.point('pointer', null);
    model.point('cursor', place);
    hooks.announce(hooks.describe(place));
  }

  /** The first time only shows where the cursor is. */
  function start(): void {
    const { cursor } = model.pointed;
    if (cursor) hooks.onStart(cursor);
    else moveCursor(0, 0);
  }

  function takeBack(): boolean {
    if (hooks.cancelPress()) return true;
    if (!model.pointed.cursor) return false;
    model.point('cursor', null);
    return true;
  }

  const commands: Record<string, () => void> = {
    Enter: start,
    '+': () => zoom(1 / keyZoom),
    '=': () => zoom(1 / keyZoom),
    '-': () => zoom(keyZoom),
    Home() {
      model.window.fit();
      hooks.announce(words.fitted);
    },
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') return takeBack();
    const arrow = arrows[event.key];
    if (arrow) {
      const step = event.shiftKey ? stride / 10 : stride;
      moveCursor(arrow[0] * step, arrow[1] * step);
      return true;
    }
    const command = commands[event.key];
    command?.();
    return command !== undefined;
  };
}
