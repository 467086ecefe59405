import type { Columns } from '../core/features/columns';
import { featureCount } from '../core/features/polynomial';
import { fitPrepared, prepareLate } from '../core/features/prepare';
import type { Standardization } from '../core/features/standardize';
import { classWeightsOf } from '../core/model/classWeights';
import type { Method, Objective } from '../core/training/run';
import type { ClassOrder } from '../kernel/classOrder';
import { epochCost, passCost } from '../kernel/cost';
import type { Kernel } from '../kernel/kernel';
import { byClassOf, createDataLoss, createStep, type LoadedPoints, load } from '../kernel/method';
import { createReferenceKernel } from '../kernel/reference';
import type { Segment, TrainingData, TrainingSettings } from './protocol';

/** The kernels that points are loaded into: those trained on, and those held back. */
export interface Kernels {
  readonly training: Kernel;
  readonly test: Kernel;
}

interface Prepared {
  readonly columns: Columns;
  readonly standardization: Standardization | null;
}

/**
 * What a run descends on at the present place: the points of a segment, expanded, standardised and loaded into
 * the kernel, which is done again only for other points; and the method that its settings make of them.
 */
export class Problem {
  private data: TrainingData | null = null;
  private settings: TrainingSettings | null = null;
  private prepared: Prepared = { columns: [], standardization: null };
  /** The orders in which the kernels hold the points where those have weights; null where they are as they came. */
  private orders: { readonly training: ClassOrder; readonly test: ClassOrder | null } | null = null;
  private present: Method | null = null;
  /** Mini-batches have a kernel of their own, so that the other keeps all points in their order. */
  private readonly batchKernel = createReferenceKernel();
  /** The loss of the points held back; null where there are none. */
  private lossOfTest: Objective | null = null;
  /** Room for that loss's gradient, which is not used. */
  private readonly unused: Float64Array;

  constructor(
    private readonly kernels: Kernels,
    /** The number of parameters. */
    private readonly size: number,
  ) {
    this.unused = new Float64Array(size);
  }

  get method(): Method {
    if (!this.present) throw new Error('There are no points to train on.');
    return this.present;
  }

  get standardization(): Standardization | null {
    return this.prepared.standardization;
  }

  /** True if losses go up and down by chance, with the points that each batch holds. */
  get isNoisy(): boolean {
    const { data, settings } = this;
    return settings?.optimizer === 'mini-batch' && settings.batchSize < (data?.labels.length ?? 0);
  }

  /** Rough cost of one epoch: numbers to go through. */
  get work(): number {
    const { data, settings, size } = this;
    if (!data || !settings) return 0;
    const test = data.test ? passCost(data.test.labels.length, size) : 0;
    return epochCost(settings, data.labels.length, size) + test;
  }

  /**
   * The data loss of the points held back, of the kind chosen; Infinity where they lie so far out that it is no number.
   * Null where none are held back.
   */
  testLoss(parameters: Float64Array): number | null {
    if (!this.lossOfTest) return null;
    const loss = this.lossOfTest(parameters, this.unused);
    return Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss;
  }

  /**
   * Takes up the points and settings of `segment`. Throws Error, and stays as it was, where the points do not
   * go with the number of parameters, or the settings with each other.
   */
  enter({ data, settings }: Segment): void {
    if (data === this.data && settings === this.settings) return;
    requireFit(data, this.size);
    const prepared = data === this.data ? this.prepared : prepare(data);
    const { labels, test } = data;
    const weights = classWeightsOf(settings, labels);
    const known = data === this.data ? this.orders : null;
    const byClass = byClassOf(weights, labels, known?.training);
    const points: LoadedPoints = { ...prepared, labels, kernel: this.kernels.training, byClass };
    const step = createStep(settings, points, this.batchKernel);
    const held = test && {
      labels: test.labels,
      kernel: this.kernels.test,
      byClass: byClassOf(weights, test.labels, known?.test),
    };
    const isAsLoaded = data === this.data && (byClass === null) === (this.orders === null);
    if (!isAsLoaded) {
      if (held && test)
        load({ ...held, columns: prepareLate(test.features, data, prepared.standardization) });
      else if (this.data?.test !== null) this.kernels.test.load([], new Uint8Array(0));
      load(points);
    }
    this.orders = byClass && { training: byClass.order, test: held?.byClass?.order ?? null };
    this.data = data;
    this.settings = settings;
    this.prepared = prepared;
    this.present = { dataLoss: createDataLoss(points, settings.loss), penalties: settings, step };
    this.lossOfTest = held && createDataLoss(held, settings.loss);
  }
}

/** The columns in the kernel are enough for most steps: of very many points the expanded columns would take as much again. */
function prepare(data: TrainingData): Prepared {
  const { features, isStandardized } = data;
  const standardization = isStandardized ? fitPrepared(features, data) : null;
  return { columns: prepareLate(features, data, standardization), standardization };
}

function requireFit(data: TrainingData, size: number): void {
  const { features, labels, test } = data;
  const count = featureCount(features.length, data);
  const isWhole = (part: Pick<TrainingData, 'features' | 'labels'>) =>
    part.features.length === features.length &&
    part.features.every((column) => column.length === part.labels.length);
  if (count + 1 === size && isWhole({ features, labels }) && (!test || isWhole(test))) return;
  throw new Error(`${count} features do not go with ${size} parameters and ${labels.length} labels.`);
}
