/** The record of an epoch. */
export interface Checkpoint {
  readonly epoch: number;
  readonly values: Float64Array;
}

/** Kept moments of a run, epoch → a fixed number of values; bounded by its capacity, twice over with pins. */
export interface History {
  /** Keeps the epoch if it is a multiple of the stride, in any order of epochs; values once kept stay. */
  record(epoch: number, values: Float64Array): void;
  /**
   * Keeps the epoch however much is thinned, in the place of what was pinned there before. Of more pins than
   * the capacity the earliest go.
   */
  pin(epoch: number, values: Float64Array): void;
  /** A copy of the latest kept moment at or before `epoch`; null where there is none. */
  nearest(epoch: number): Checkpoint | null;
  /** A copy of the first kept moment at or after `epoch`; null where there is none. */
  next(epoch: number): Checkpoint | null;
  /** Forgets everything after `epoch`, pins too. With nothing left, every epoch is kept again. */
  truncate(epoch: number): void;
}

/**
 * A history that spans its run however long it gets: it keeps the epochs that are multiples of a stride, at
 * first 1; when `capacity` are kept and one more comes, every second goes and the stride doubles. Epoch 0
 * always stays.
 */
export function createHistory(width: number, capacity = 4096): History {
  return new ThinningHistory(width, capacity);
}

class ThinningHistory implements History {
  private stride = 1;
  /** Slot i holds epoch i·stride, if it is marked as kept. */
  private readonly kept: Uint8Array;
  private readonly slots: Float64Array;
  private pins: Checkpoint[] = [];

  constructor(
    private readonly width: number,
    private readonly capacity: number,
  ) {
    this.kept = new Uint8Array(capacity);
    this.slots = new Float64Array(capacity * width);
  }

  record(epoch: number, values: Float64Array): void {
    if (epoch % this.stride !== 0) return;
    while (epoch / this.stride >= this.capacity) this.thin();
    const slot = epoch / this.stride;
    // After thinning the epoch may lie between two slots.
    if (!Number.isInteger(slot) || this.kept[slot]) return;
    this.kept[slot] = 1;
    this.slots.set(values, slot * this.width);
  }

  pin(epoch: number, values: Float64Array): void {
    const others = this.pins.filter((pin) => pin.epoch !== epoch);
    others.push({ epoch, values: values.slice() });
    this.pins = others.sort((a, b) => a.epoch - b.epoch).slice(-this.capacity);
  }

  nearest(epoch: number): Checkpoint | null {
    let slot = Math.min(Math.floor(epoch / this.stride), this.capacity - 1);
    while (slot >= 0 && !this.kept[slot]) slot--;
    const pin = this.pins.findLast((candidate) => candidate.epoch <= epoch);
    if (pin && pin.epoch >= slot * this.stride) return { epoch: pin.epoch, values: pin.values.slice() };
    return slot < 0 ? null : this.at(slot);
  }

  next(epoch: number): Checkpoint | null {
    let slot = Math.max(0, Math.ceil(epoch / this.stride));
    while (slot < this.capacity && !this.kept[slot]) slot++;
    const pin = this.pins.find((candidate) => candidate.epoch >= epoch);
    const isSlot = slot < this.capacity;
    if (pin && (!isSlot || pin.epoch <= slot * this.stride)) {
      return { epoch: pin.epoch, values: pin.values.slice() };
    }
    return isSlot ? this.at(slot) : null;
  }

  truncate(epoch: number): void {
    this.kept.fill(0, Math.floor(epoch / this.stride) + 1);
    this.pins = this.pins.filter((pin) => pin.epoch <= epoch);
    if (this.kept[0] === 0) this.stride = 1;
  }

  private at(slot: number): Checkpoint {
    const values = this.slots.slice(slot * this.width, (slot + 1) * this.width);
    return { epoch: slot * this.stride, values };
  }

  private thin(): void {
    const { width, slots, kept } = this;
    for (let slot = 1; slot < this.capacity; slot++) {
      const source = 2 * slot;
      kept[slot] = source < this.capacity ? kept[source] : 0;
      if (kept[slot]) slots.copyWithin(slot * width, source * width, (source + 1) * width);
    }
    this.stride *= 2;
  }
}
