/** Rests as long as the work before it took. */
export interface EqualRest {
  /** Work begins. */
  begin(): void;
  /** It has come to its end, and rest begins. */
  end(): void;
  /** True as long as rest goes on. */
  isResting(): boolean;
}

export function createEqualRest(now: () => number = () => performance.now()): EqualRest {
  let begun = 0;
  let restUntil = Number.NEGATIVE_INFINITY;
  return {
    begin() {
      begun = now();
    },
    end() {
      const ended = now();
      restUntil = ended + (ended - begun);
    },
    isResting: () => now() < restUntil,
  };
}
