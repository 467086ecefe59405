import { words } from '../../../messages/words';
import { fetchPart } from '../../../render/fetchPart';
import { lazyService } from '../../../render/lazyService';
import { selectTool } from '../../../store/presented';
import type { Tool } from '../../../store/state';
import type { Drawing } from './drawing';
import { createPointTool } from './pointTool';
import { drawing, type PlaneTool, type ToolParts } from './tool';

/** The tools of the plane. All but Point are fetched when one of them is first chosen. */
export interface PlaneTools {
  /** The tool in force; until it is there, one that takes no notice of presses. */
  chosen(): PlaneTool;
  /** What needs the fetched tools: at once where they are there, else when they are, in the order asked for. */
  ask(task: (drawing: Drawing) => void): void;
  stop(): void;
}

/** Marks `box` once all are there. Where they cannot be fetched, the page says so; the next press tries again. */
export function createPlaneTools(box: HTMLElement, parts: ToolParts): PlaneTools {
  const { store } = parts.lab;
  const point = createPointTool(parts);
  const others = lazyService(async () => {
    const { createDrawing } = await fetchPart(() => import('./drawing'));
    box.dataset.tools = 'all';
    return createDrawing(parts);
  });
  const ask = (task: (drawing: Drawing) => void) =>
    others.ask(task, () => parts.announce(words.notices.partMissing));
  const fetchIfChosen = (tool: Tool) => tool !== 'point' && ask(nothing);
  const waiting: PlaneTool = {
    find() {
      ask(nothing);
      return { ...drawing, begin: () => ({ drag: nothing, end: nothing, drop: nothing }) };
    },
    hover: () => 'empty',
  };

  fetchIfChosen(selectTool(store.getState()));
  // What moves the true boundary is fetched as soon as that is drawn.
  parts.lines.truth();
  const stop = store.subscribe((state, before) => {
    parts.lines.truth();
    const tool = selectTool(state);
    if (tool !== selectTool(before)) fetchIfChosen(tool);
  });
  function chosen(): PlaneTool {
    const tool = selectTool(store.getState());
    return tool === 'point' ? point : (others.get(nothing)?.tools[tool] ?? waiting);
  }
  return { chosen, ask, stop };
}

/** One for all: a service keeps each callback that is new to it. */
function nothing(): void {}
