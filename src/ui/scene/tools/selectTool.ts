import { hasIndex, subtractIndices, toggleIndex, uniteIndices } from '../../../core/data/indices';
import type { Pixel } from '../../../render/plane/brush';
import { pointsInLasso } from '../../../render/plane/lasso';
import { shiftSelection } from '../planeEdits';
import { findPoint } from '../planeTarget';
import { saySelection } from './selectionEdits';
import type { PlaneTool, PressStart, Stroke, ToolParts } from './tool';

/** Places of an outline are at least so many pixels apart. */
const lassoGrain = 2;

/** What becomes of points that are drawn round or clicked. A finger has no Shift key: it always adds. */
type Mode = 'replace' | 'add' | 'remove' | 'touch';

function modeOf({ pointer, shiftKey, altKey }: PressStart): Mode {
  if (altKey) return 'remove';
  if (shiftKey) return 'add';
  return pointer === 'mouse' ? 'replace' : 'touch';
}

/** Selects points by drawing round them or clicking them, and moves the selected ones together. */
export function createSelectTool(parts: ToolParts): PlaneTool {
  const { lab, scene } = parts;
  const { store, actions } = lab;
  const isSelected = (index: number | null) =>
    index !== null && hasIndex(store.getState().marks.selection, index);

  return {
    find(start) {
      const index = findPoint(scene, start.place, start.pointer === 'touch' ? 'touch' : 'mouse');
      const mode = modeOf(start);
      const isMove = isSelected(index) && (mode === 'replace' || mode === 'touch');
      return {
        use: 'draws',
        menuPoint: index,
        endsWithPoints: isMove,
        begin() {
          actions.setMarks({ hovered: index });
          return isMove ? moveSelected(parts, start, index) : drawLasso(parts, start, index);
        },
      };
    },
    hover(place) {
      const hovered = findPoint(scene, place, 'mouse');
      actions.setMarks({ hovered });
      if (hovered === null) return 'empty';
      return isSelected(hovered) ? 'selected' : 'target';
    },
  };
}

function drawLasso(parts: ToolParts, start: PressStart, index: number | null): Stroke {
  const { lab, scene, sketch } = parts;
  const path: Pixel[] = [start.place];

  function hide(): void {
    sketch.lasso = null;
    lab.paintLoop.invalidate();
  }
  return {
    drag({ px, py }) {
      const last = path[path.length - 1];
      if (Math.hypot(px - last.px, py - last.py) < lassoGrain) return;
      path.push({ px, py });
      sketch.lasso = path;
      lab.paintLoop.invalidate();
    },
    end(isClick) {
      const isDrawn = sketch.lasso !== null;
      hide();
      if (isClick) clickOn(parts, index, modeOf(start));
      else if (isDrawn) takeIn(parts, pointsInLasso(scene.view(), scene.drawn(), path), modeOf(start));
    },
    drop: hide,
  };
}

function moveSelected(parts: ToolParts, start: PressStart, index: number | null): Stroke {
  const { lab, scene } = parts;
  // The axes may grow with what is moved: the way counts as it would have been on those of the beginning.
  const { x1, x2, width, height } = scene.view();
  const perX = (x1.max - x1.min) / width;
  const perY = (x2.max - x2.min) / height;
  let from: Pixel = start.place;
  let to: Pixel = start.place;
  const stop = lab.paintLoop.subscribe('edit', work);

  function work(): void {
    if (to === from) return;
    const [dx1, dx2] = [(to.px - from.px) * perX, (from.py - to.py) * perY];
    from = to;
    parts.change(() => shiftSelection(lab, dx1, dx2));
  }
  return {
    drag(place) {
      to = place;
      lab.paintLoop.invalidate();
    },
    end(isClick) {
      stop();
      work();
      if (isClick) clickOn(parts, index, modeOf(start));
    },
    drop: stop,
  };
}

function clickOn(parts: ToolParts, index: number | null, mode: Mode): void {
  const { selection } = parts.lab.store.getState().marks;
  if (index !== null && mode === 'touch') select(parts, toggleIndex(selection, index));
  else if (index !== null) takeIn(parts, Uint32Array.of(index), mode);
  else if (mode === 'replace' || mode === 'touch') select(parts, new Uint32Array(0));
}

function takeIn(parts: ToolParts, taken: Uint32Array, mode: Mode): void {
  const { selection } = parts.lab.store.getState().marks;
  if (mode === 'remove') return select(parts, subtractIndices(selection, taken));
  select(parts, mode === 'replace' ? taken : uniteIndices(selection, taken));
}

function select({ lab, announce }: ToolParts, selection: Uint32Array): void {
  lab.actions.setMarks({ selection });
  announce(saySelection(selection.length));
}
