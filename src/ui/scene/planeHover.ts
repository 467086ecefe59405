import { placeOfPointer } from './planeScene';
import type { PlaneTools } from './tools/planeTools';
import type { ToolParts } from './tools/tool';

/** What the plane shows of a pointer that rests over it. */
export function createHover(box: HTMLElement, { lab, scene, sketch }: ToolParts, tools: PlaneTools) {
  return {
    hover({ pointerType, clientX, clientY }: PointerEvent): void {
      if (pointerType === 'touch') return;
      const place = placeOfPointer(box, scene.view(), clientX, clientY);
      Object.assign(sketch, { pointer: place, handle: null });
      box.dataset.over = tools.chosen().hover(place);
      lab.paintLoop.invalidate();
    },
    forget(): void {
      Object.assign(sketch, { pointer: null, handle: null });
      delete box.dataset.over;
      lab.actions.setMarks({ hovered: null });
      lab.paintLoop.invalidate();
    },
  };
}
