import { hasOwnProbe } from '../../../store/lessonSlice';
import type { Target } from '../movableLine';
import { addAt } from '../planeEdits';
import { type Place, storedPlace } from '../planeScene';
import { findPoint, findTargetOrLine } from '../planeTarget';
import { createLineStroke, handleAt } from './lineStroke';
import type { Found, PlaneTool, Stroke, ToolParts } from './tool';

/** Adds a point by a click on empty ground, and drags points, the probe, and the boundary with its arrow. */
export function createPointTool(parts: ToolParts): PlaneTool {
  const { lab, scene, sketch } = parts;

  return {
    find({ place, pointer }) {
      const reach = pointer === 'touch' ? 'touch' : 'mouse';
      const target = findTargetOrLine(parts, place, reach);
      const index = target.kind === 'point' ? target.index : null;
      return {
        use: fingerUse(target.kind, hasOwnProbe(lab.store.getState().lesson)),
        // The probe may lie on a point.
        menuPoint: target.kind === 'probe' ? findPoint(scene, place, reach) : index,
        endsWithPoints: index !== null,
        begin() {
          sketch.handle = handleAt(scene, target);
          if (target.kind === 'line') return createLineStroke(parts, target, () => addPoint(parts, place));
          return createPointStroke(parts, place, target);
        },
      };
    },
    hover(place) {
      const target = findTargetOrLine(parts, place, 'mouse');
      const hovered = target.kind === 'point' ? target.index : null;
      lab.actions.setMarks({ hovered });
      // The true boundary has a knob of its own.
      sketch.handle = target.kind === 'line' && target.of.isTruth ? null : handleAt(scene, target);
      if (target.kind !== 'line') return target.kind;
      return target.of.isTruth ? `truth-${target.grab.grip}` : target.grab.grip;
    },
  };
}

/** The page scrolls by a swipe over anything but the probe while a lesson has it moved. */
function fingerUse(kind: Target['kind'], isProbeAsked: boolean): Found['use'] {
  if (kind === 'probe' && isProbeAsked) return 'draws';
  return kind === 'empty' ? 'scrolls' : 'holds';
}

function addPoint({ lab, announce }: ToolParts, place: Place): void {
  const { x1, x2 } = storedPlace(lab.store.getState(), place, { kind: 'empty' });
  announce(addAt(lab, x1, x2));
}

/** A point that is pressed while its influence is looked at stays pointed out, until it is pressed again. */
function chooseLeftOut({ lab: { store, actions } }: ToolParts, index: number): void {
  const { tabs, marks } = store.getState();
  if (tabs.tab !== 'inference') return;
  const isChosen = marks.highlighted?.length === 1 && marks.highlighted[0] === index;
  actions.setMarks({ highlighted: isChosen ? null : Uint32Array.of(index) });
}

type StillTarget = Exclude<Target, { kind: 'line' }>;

/** Drags a point or the probe, or adds a point. */
function createPointStroke(parts: ToolParts, start: Place, target: StillTarget): Stroke {
  const { store, actions } = parts.lab;
  const index = target.kind === 'point' ? target.index : null;
  actions.setMarks({ hovered: index });

  return {
    drag(to) {
      const { x1, x2 } = storedPlace(store.getState(), to, target);
      if (target.kind === 'probe') actions.setPlane({ probe: { ...store.getState().plane.probe, x1, x2 } });
      if (index !== null) parts.change(() => actions.movePoint(index, x1, x2));
    },
    end(isClick) {
      if (isClick && target.kind === 'empty') addPoint(parts, start);
      if (isClick && index !== null) chooseLeftOut(parts, index);
    },
    drop() {},
  };
}
