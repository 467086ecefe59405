/** What is used of a worker that may have died. */
interface Mortal {
  terminate(): void;
}

export interface WitnessSetting<W extends Mortal> {
  /** Calls `task` after so many milliseconds; returns what calls it off. */
  readonly later: (milliseconds: number, task: () => void) => () => void;
  /** Starts another worker of the same kind, asks it for a sign of life, and tells of that, or of its death. Throws where none can be had. */
  readonly summon: (onSign: () => void, onDeath: () => void) => W;
  /** The worker asked is dead: one that was started after it was asked has answered first. */
  readonly onDead: () => void;
}

/** Tells soon whether a worker that has nothing to do is still alive. */
export interface Witness {
  /** To be called when such a worker is asked for a sign of life, before anything that keeps it busy. */
  ask(): void;
  /** Something was heard of it, or it is gone. */
  dismiss(): void;
}

/** Milliseconds that an idle worker has for a sign of life before a witness is called. */
const patience = 300;

/**
 * A worker without work answers in a millisecond, but on a busy machine nothing is sure to come in any time. So its silence is
 * compared with another's: a second worker is started, which has far more to do before it can answer. Only if that one is heard
 * first, the first is taken for dead. However long both take, a living worker is not.
 */
export function createWitness<W extends Mortal>({ later, summon, onDead }: WitnessSetting<W>): Witness {
  let cancel: (() => void) | null = null;
  let witness: W | null = null;
  /** Counts the questions: what a witness of an older one says is of no interest. */
  let question = 0;

  function dismiss(): void {
    question++;
    cancel?.();
    cancel = null;
    witness?.terminate();
    witness = null;
  }

  function call(): void {
    cancel = null;
    const own = question;
    const end = (isDead: boolean) => {
      if (question !== own) return;
      dismiss();
      if (isDead) onDead();
    };
    try {
      const summoned = summon(
        () => end(true),
        () => end(false),
      );
      if (question === own) witness = summoned;
      else summoned.terminate();
    } catch {
      // Without a witness it takes longer.
    }
  }

  return {
    ask() {
      dismiss();
      cancel = later(patience, call);
    },
    dismiss,
  };
}
