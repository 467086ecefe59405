/**
 * Where a descent stands: the objective J at `parameters` (weights, then bias), which `epoch` epochs have led
 * to, `gradient` that of its smooth part L + (λ₂/2)‖w‖², and what the optimizer remembers of its last steps.
 */
export interface Iterate {
  readonly epoch: number;
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  readonly objective: number;
  readonly memory: Float64Array;
}

/** Moves the parameters by one epoch, in place. The gradient may be written over. */
export type Step = (iterate: Iterate) => void;

/** Whose memory it is, in its first entry; that of none is all zeros. */
export const owners = { none: 0, momentum: 1, adam: 2 };

/** Room for what any optimizer remembers of `size` parameters. All zeros: nothing yet. */
export function memoryLength(size: number): number {
  return 3 + 2 * size;
}

/**
 * Makes the memory that of `owner`, empty if it was another's. Done by every step and not when settings
 * change, so that going to another optimizer and back without a step between changes nothing.
 */
export function claimMemory(memory: Float64Array, owner: number): void {
  if (memory[0] === owner) return;
  memory.fill(0);
  memory[0] = owner;
}
