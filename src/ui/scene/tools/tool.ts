import type { Recipe } from '../../../core/data/catalog';
import type { Lab } from '../../../lab/ports';
import type { Pixel } from '../../../render/plane/brush';
import type { MovableLines } from '../movableLine';
import type { Place, PlaneScene } from '../planeScene';

/** What a tool shows on the plane while it is in use. Changing it asks for no frame by itself. */
export interface Sketch {
  /** Where the pointer is over the plane; null when it is elsewhere, or the keyboard took over. */
  pointer: Pixel | null;
  /** The outline being drawn. */
  lasso: readonly Pixel[] | null;
  /** Where a hand that moves the boundary holds the arrow's foot. */
  foot: Pixel | null;
  /** Where a hand may take hold of the boundary or its arrow, and does so. */
  handle: Pixel | null;
  /** The true model (w₁, w₂, b) as a hand has moved it so far, as long as no other recipe comes; null while none does. */
  truth: { readonly parameters: Float64Array; readonly recipe: Recipe } | null;
  /** Where a finger is that holds something. */
  held: Pixel | null;
}

/** What stands around the tools. */
export interface Surroundings {
  readonly lab: Lab;
  readonly scene: PlaneScene;
  readonly sketch: Sketch;
  announce(sentence: string): void;
}

/** What tools work with. */
export interface ToolParts extends Surroundings {
  readonly lines: MovableLines;
  /** Changes points as part of the gesture under way: all it changes is one step of undo. */
  change(task: () => void): void;
}

/** A press of the main button, or of a finger or pen, as it begins. */
export interface PressStart {
  readonly place: Place;
  readonly pointer: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a tool finds at the place of a press. */
export interface Found {
  /** What a finger there is for: the tool at once, the tool once it has rested there, or the page, to scroll by. */
  readonly use: 'draws' | 'holds' | 'scrolls';
  /** The point whose menu a long press opens, if it has not moved by then. */
  readonly menuPoint: number | null;
  /** Whether its work is over once something else changes the points. */
  readonly endsWithPoints: boolean;
}

/** The same, with the way to work with it. */
export interface PressTarget extends Found {
  begin(): Stroke;
}

/** The work of one press: any number of `drag`, then one `end` or `drop`. */
export interface Stroke {
  /** Once the pointer has moved by more than a tremble, on every further movement. */
  drag(place: Place): void;
  /** `isClick`: let go where it went down. Otherwise moved, cut short, or used for something else, such as the menu. */
  end(isClick: boolean): void;
  /** Takes back what it shows; its changes of points are taken back elsewhere. */
  drop(): void;
}

/** What a pointer means on the plane while a tool is chosen. */
export interface PlaneTool {
  find(start: PressStart): PressTarget;
  /** A mouse or pen moves without a press. Returns what it is over, for the shape of the cursor. */
  hover(place: Place): string;
}

/** A press there draws, whatever lies below. */
export const drawing: Found = { use: 'draws', menuPoint: null, endsWithPoints: false };
