import { allIndices } from '../../core/data/indices';
import { clampToView } from '../../core/data/planeView';
import { words } from '../../messages/words';
import { nearestPoint, pointRadius } from '../../render/plane/points';
import { selectTool } from '../../store/presented';
import type { EffectHandlers, KeyPress, Spot } from './gesture';
import { addAt, deletePoint, describeDrop, describePlace, describeProbe, shiftSelection } from './planeEdits';
import { placeOfPoint, roundPlace, storedPlace } from './planeScene';
import type { PlaneTools } from './tools/planeTools';
import type { ToolParts } from './tools/tool';

/** One arrow key goes this share of the plane; with Shift a tenth of it. */
const stride = 1 / 40;
/** How much farther than its mark a point counts as under the cursor, in CSS pixels. */
const reach = 8;

/** The keyboard's place on the plane: what keys find there, and what they do. Every movement is announced. */
export function createPlaneCursor(parts: ToolParts, tools: PlaneTools) {
  const { lab, scene, sketch, announce, change } = parts;
  const { store, actions } = lab;

  /** Where the cursor is; the middle of the plane while there is none. */
  function place(): Spot {
    const { x1, x2 } = scene.view();
    return scene.cursor() ?? { x1: (x1.min + x1.max) / 2, x2: (x2.min + x2.max) / 2 };
  }
  /** Where the cursor is on the plotted area. */
  const pixel = () => placeOfPoint(scene.view(), place().x1, place().x2);

  function pointBelow(): number | null {
    if (store.getState().marks.cursor === null) return null;
    const points = scene.drawn();
    const { px, py } = pixel();
    return nearestPoint(scene.view(), points, px, py, pointRadius(points.y.length) + reach);
  }

  function drawnAt(index: number): Spot {
    const { x1, x2 } = scene.drawn();
    return { x1: x1[index], x2: x2[index] };
  }

  function find(): Omit<KeyPress, 'kind' | 'act' | 'isShifted'> {
    const state = store.getState();
    const { dataset, marks, preferences } = state;
    const index = pointBelow();
    return {
      hasLetters: preferences.hasSingleKeys,
      tool: selectTool(state),
      count: dataset.points.y.length,
      selected: marks.selection.length,
      hovered: marks.hovered,
      hasCursor: marks.cursor !== null,
      place: place(),
      below: index === null ? null : { index, ...drawnAt(index) },
    };
  }

  /** Returns where the cursor is then, and how far it has gone. */
  function go({ right, up, isFine }: { right: number; up: number; isFine: boolean }) {
    const view = scene.view();
    const step = isFine ? stride / 10 : stride;
    const from = place();
    const x1 = from.x1 + right * step * (view.x1.max - view.x1.min);
    const x2 = from.x2 + up * step * (view.x2.max - view.x2.min);
    const to = roundPlace(view, ...clampToView(view, x1, x2));
    show(to);
    return { to, dx1: to.x1 - from.x1, dx2: to.x2 - from.x2 };
  }

  function show(cursor: Spot): void {
    sketch.pointer = null;
    actions.setMarks({ cursor, hovered: null });
  }

  function carry({ index, up, ...way }: Parameters<EffectHandlers['carry']>[0]): void {
    // What is picked up stays on its label's height.
    const { to, dx1, dx2 } = go({ ...way, up: store.getState().dataset.hasVertical ? up : 0 });
    if (index === null) change(() => shiftSelection(lab, dx1, dx2));
    else {
      const { x1, x2 } = storedPlace(store.getState(), to, { kind: 'point', index });
      change(() => actions.movePoint(index, x1, x2));
    }
    announce(describePlace(lab, to.x1, to.x2, index ?? pointBelow()));
  }

  const handlers = {
    moveCursor(way) {
      const { to } = go(way);
      announce(describePlace(lab, to.x1, to.x2, pointBelow()));
    },
    goToPoint({ index }) {
      const at = drawnAt(index);
      show(at);
      announce(describePlace(lab, at.x1, at.x2, index));
    },
    add({ place: cursor }) {
      actions.setMarks({ cursor });
      const { x1, x2 } = storedPlace(store.getState(), cursor, { kind: 'empty' });
      announce(addAt(lab, x1, x2));
    },
    pickUp({ index, origin }) {
      actions.setMarks({ dragged: index, cursor: origin });
      announce(index === null ? words.tools.pickedUp : words.plane.pickedUp);
    },
    carry,
    sayDropped({ index }) {
      const { x1, x2 } = place();
      announce(index === null ? words.tools.dropped : describeDrop(lab, x1, x2));
    },
    putBack({ index, origin }) {
      actions.cancelGesture();
      actions.setMarks({ cursor: origin });
      announce(index === null ? words.tools.putBack : words.plane.putBack);
    },
    letGo() {
      actions.setMarks({ dragged: null });
      actions.endGesture();
    },
    moveProbe({ place: at }) {
      const probe = storedPlace(store.getState(), at, { kind: 'probe' });
      actions.setPlane({ probe: { ...store.getState().plane.probe, ...probe } });
      announce(`${words.plane.probeMoved} ${describeProbe(lab)}`);
    },
    remove: ({ index }) => announce(deletePoint(lab, index)),
    toggle: ({ index }) => tools.ask(({ toggle }) => toggle(index)),
    brush({ tool }) {
      const at = pixel();
      tools.ask(({ sprayAt, eraseAt }) => (tool === 'spray' ? sprayAt(at) : eraseAt(at)));
    },
    selectAll() {
      actions.setPlane({ tool: 'select' });
      actions.setMarks({ selection: allIndices(store.getState().dataset.points.y.length) });
      tools.ask(({ saySelected }) => saySelected());
    },
    deleteSelected: () => tools.ask(({ deleteSelected }) => deleteSelected()),
    clearSelected: () => tools.ask(({ clearSelected }) => clearSelected()),
    sayNothingHere: () => announce(words.plane.nothingHere),
    sayNoPoints: () => announce(words.status.noPoints),
  } satisfies Partial<EffectHandlers>;
  return { find, handlers };
}
