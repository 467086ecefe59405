import { amendJournal } from './journal';
import type { Command, Frame, Resume, Segment, Standing, TrainingData, TrainingSettings } from './protocol';

type Configure = Extract<Command, { kind: 'configure' }>;

/** A configure, with all that was in force after it; pending until a frame acknowledges it. */
interface Revision {
  readonly revision: number;
  readonly settings: TrainingSettings;
  readonly data: TrainingData;
}

/** The page's record of a run: enough for another worker to take it over where its last frame stood. */
export class KnownRun {
  private readonly start: Float64Array;
  private pending: Revision[];
  private newest: Revision;
  private journal: readonly Segment[] = [];
  private frame: Frame | null = null;
  /** The state at the newest frame; before the first, that with which the run was taken up. */
  private moment: Omit<Resume, 'journal'> | null = null;

  /** A run at epoch 0 of `parameters` (weights, then bias), which are copied, or where one from there stood. */
  constructor(
    readonly runId: number,
    settings: TrainingSettings,
    data: TrainingData,
    parameters: Float64Array,
    standing: Standing | null,
  ) {
    this.start = parameters.slice();
    this.newest = { revision: standing?.isCut ? 1 : 0, settings, data };
    this.pending = standing && !standing.isCut ? [] : [this.newest];
    if (!standing) return;
    const { epoch, memory, curve, objectiveCurve, testCurve, trace, since } = standing;
    this.journal = [{ since, settings, data }];
    const at = { epoch, parameters: standing.parameters, memory, trace };
    this.moment = { ...at, curve, objectiveCurve, testCurve };
  }

  /** True while a frame has yet to acknowledge the newest settings and points. */
  get isAnswerDue(): boolean {
    return this.pending.length > 0 || !this.frame;
  }

  /** Null before anything but the start is known. */
  get standing(): Standing | null {
    const { moment, journal } = this;
    if (!moment) return null;
    const { since } = journal[journal.length - 1];
    const isCut = this.pending.length > 0 || moment.epoch < since;
    return { ...moment, since: isCut ? moment.epoch : since, isCut };
  }

  /**
   * Takes up other settings, points or both, and returns what tells a worker that knows the run. With `isAlone`, no
   * worker does: what none ever took up, perhaps because it could not, makes way. Throws Error where degree,
   * standardisation or the number of columns are others.
   */
  revise(change: { settings?: TrainingSettings; data?: TrainingData }, isAlone: boolean): Configure {
    const before = this.newest;
    if (change.data) requireSameFeatures(change.data, before.data);
    const { settings = before.settings, data = before.data } = change;
    this.newest = { revision: before.revision + 1, settings, data };
    if (isAlone) this.pending = [];
    this.pending.push(this.newest);
    return this.configuration(this.newest, data === before.data ? null : data);
  }

  /** Takes up a frame of this run; returns whether it brought another epoch or revision. */
  note(frame: Frame): boolean {
    const acknowledged = this.pending.findLast(({ revision }) => revision <= frame.revision);
    if (acknowledged) {
      const { settings, data } = acknowledged;
      this.journal = amendJournal(this.journal, { since: frame.since, settings, data });
      this.pending = this.pending.filter(({ revision }) => revision > frame.revision);
    }
    const last = this.frame;
    this.frame = frame;
    const { epoch, parameters, memory } = frame;
    const newest = frame.curve ? frame : this.moment;
    const trace = frame.trace ?? this.moment?.trace;
    if (newest?.curve && trace) {
      const { curve, objectiveCurve, testCurve } = newest;
      this.moment = { epoch, parameters, memory, curve, objectiveCurve, testCurve, trace };
    }
    return epoch !== last?.epoch || frame.revision !== last.revision;
  }

  /** The message that tells a new worker all of the run: the state at the last frame, and what was asked since. */
  handover(): Configure[] {
    const { frame, moment, journal, pending } = this;
    const commands: Configure[] = [];
    let before: TrainingData | null = null;
    if (moment) {
      const { settings, data } = journal[journal.length - 1];
      before = data;
      const acknowledged = { revision: frame?.revision ?? 0, settings, data };
      commands.push({ ...this.configuration(acknowledged, null), resume: { ...moment, journal } });
    }
    for (const each of pending) {
      commands.push(this.configuration(each, each.data === before ? null : each.data));
      before = each.data;
    }
    return commands;
  }

  private configuration({ revision, settings }: Revision, data: TrainingData | null): Configure {
    const { runId, start } = this;
    return { kind: 'configure', runId, revision, settings, data, start, resume: null };
  }
}

function requireSameFeatures(data: TrainingData, before: TrainingData): void {
  const isSame =
    data.features.length === before.features.length &&
    data.degree === before.degree &&
    data.isStandardized === before.isStandardized;
  if (!isSame) throw new Error('Other features need a new run.');
}
