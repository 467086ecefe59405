import { toggleIndex } from '../../../core/data/indices';
import type { Pixel } from '../../../render/plane/brush';
import type { Tool } from '../../../store/state';
import { createEraseTool, eraseOnce } from './eraseTool';
import { clearSelection, deleteSelection, saySelection } from './selectionEdits';
import { createSelectTool } from './selectTool';
import { createSprayTool, sprayBurst } from './sprayTool';
import type { PlaneTool, ToolParts } from './tool';

/** The tools beside Point, and what they do by keys. */
export interface Drawing {
  readonly tools: Readonly<Record<Exclude<Tool, 'point'>, PlaneTool>>;
  sprayAt(place: Pixel): void;
  eraseAt(place: Pixel): void;
  /** Takes a point into the selection, or out of it again. */
  toggle(index: number): void;
  saySelected(): void;
  deleteSelected(): void;
  clearSelected(): void;
}

export function createDrawing(parts: ToolParts): Drawing {
  const { lab, announce } = parts;
  const selection = () => lab.store.getState().marks.selection;
  const saySelected = () => announce(saySelection(selection().length));
  return {
    tools: {
      spray: createSprayTool(parts),
      erase: createEraseTool(parts),
      select: createSelectTool(parts),
    },
    sprayAt: (place) => announce(sprayBurst(parts, place)),
    eraseAt: (place) => announce(eraseOnce(parts, place)),
    toggle(index) {
      lab.actions.setMarks({ selection: toggleIndex(selection(), index) });
      saySelected();
    },
    saySelected,
    deleteSelected: () => announce(deleteSelection(lab)),
    clearSelected: () => announce(clearSelection(lab)),
  };
}
