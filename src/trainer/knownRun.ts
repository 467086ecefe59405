import { amendJournal } from './journal';
import type { Command, Frame, Segment, TrainingData, TrainingSettings } from './protocol';

type Configure = Extract<Command, { kind: 'configure' }>;

/** A configure whose effect no frame has told of yet, with all that was in force after it. */
interface Revision {
  readonly revision: number;
  readonly settings: TrainingSettings;
  readonly data: TrainingData;
}

/** What the page knows of a run: enough for another worker to take it over where its last frame stood. */
export class KnownRun {
  private readonly start: Float64Array;
  private untold: Revision[];
  private newest: Revision;
  private journal: readonly Segment[] = [];
  private frame: Frame | null = null;
  private curve: Frame['curve'] = null;
  private testCurve: Frame['testCurve'] = null;
  private trace: Frame['trace'] = null;

  /** A run at epoch 0 of `parameters` (weights, then bias), which are copied. */
  constructor(
    readonly runId: number,
    settings: TrainingSettings,
    data: TrainingData,
    parameters: Float64Array,
  ) {
    this.start = parameters.slice();
    this.newest = { revision: 0, settings, data };
    this.untold = [this.newest];
  }

  /** Whether a frame has yet to tell of the newest settings and points. */
  get isAnswerDue(): boolean {
    return this.untold.length > 0;
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
    if (isAlone) this.untold = [];
    this.untold.push(this.newest);
    return this.configuration(this.newest, data === before.data ? null : data);
  }

  /** Takes up a frame of this run; returns whether it brought another epoch or revision. */
  note(frame: Frame): boolean {
    const told = this.untold.findLast(({ revision }) => revision <= frame.revision);
    if (told) {
      const { settings, data } = told;
      this.journal = amendJournal(this.journal, { since: frame.since, settings, data });
      this.untold = this.untold.filter(({ revision }) => revision > frame.revision);
    }
    const last = this.frame;
    this.frame = frame;
    if (frame.curve) {
      this.curve = frame.curve;
      this.testCurve = frame.testCurve;
    }
    this.trace = frame.trace ?? this.trace;
    return frame.epoch !== last?.epoch || frame.revision !== last.revision;
  }

  /** What tells a worker that knows nothing of the run all of it: where the last frame stood, and what was asked since. */
  handover(): Configure[] {
    const { frame, curve, testCurve, trace, journal, untold } = this;
    const commands: Configure[] = [];
    let before: TrainingData | null = null;
    if (frame && curve && trace) {
      const { epoch, parameters, memory, revision } = frame;
      const { settings, data } = journal[journal.length - 1];
      before = data;
      const resume = { epoch, parameters, memory, journal, curve, testCurve, trace };
      commands.push({ ...this.configuration({ revision, settings, data }, null), resume });
    }
    for (const each of untold) {
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
