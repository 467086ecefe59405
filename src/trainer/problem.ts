import { featureCount } from '../core/features/polynomial';
import { type PreparedFeatures, prepareFeatures } from '../core/features/prepare';
import type { Standardization } from '../core/features/standardize';
import type { Course } from '../core/training/run';
import type { Kernel } from '../kernel/kernel';
import { createReferenceKernel } from '../kernel/reference';
import { createDataLoss, createStep, type LoadedPoints, stepWork } from './course';
import type { Segment, TrainingData, TrainingSettings } from './protocol';

/**
 * What a run descends on at the present place: the points of a segment, expanded, standardised and loaded into
 * the kernel, which is done again only for other points; and the course that its settings make of them.
 */
export class Problem {
  private data: TrainingData | null = null;
  private settings: TrainingSettings | null = null;
  private prepared: PreparedFeatures = { columns: [], standardization: null };
  private present: Course | null = null;
  /** Mini-batches have a kernel of their own, so that the other keeps all points in their order. */
  private readonly batchKernel = createReferenceKernel();

  constructor(
    private readonly kernel: Kernel,
    /** The number of parameters. */
    private readonly size: number,
  ) {}

  get course(): Course {
    if (!this.present) throw new Error('There are no points to train on.');
    return this.present;
  }

  get standardization(): Standardization | null {
    return this.prepared.standardization;
  }

  /** Whether losses go up and down by chance, with the points that each batch holds. */
  get isNoisy(): boolean {
    const { data, settings } = this;
    return settings?.optimizer === 'mini-batch' && settings.batchSize < (data?.labels.length ?? 0);
  }

  /** Rough cost of one epoch: numbers to go through. */
  get work(): number {
    const n = this.data?.labels.length ?? 0;
    return this.settings ? stepWork(this.settings, n, this.size) : 0;
  }

  /**
   * Takes up the points and settings of `segment`. Throws Error, and stays as it was, where the points do not
   * go with the number of parameters, or the settings with each other.
   */
  enter({ data, settings }: Segment): void {
    if (data === this.data && settings === this.settings) return;
    requireFit(data, this.size);
    const prepared = data === this.data ? this.prepared : prepare(data);
    const points: LoadedPoints = { ...prepared, labels: data.labels, kernel: this.kernel };
    const step = createStep(settings, points, this.batchKernel);
    if (data !== this.data) this.kernel.load(prepared.columns, data.labels);
    this.data = data;
    this.settings = settings;
    this.prepared = prepared;
    this.present = { dataLoss: createDataLoss(points, settings.loss), penalties: settings, step };
  }
}

function prepare({ features, degree, isStandardized }: TrainingData): PreparedFeatures {
  return prepareFeatures(features, degree, isStandardized);
}

function requireFit({ features, labels, degree }: TrainingData, size: number): void {
  const count = featureCount(features.length, degree);
  if (count + 1 === size && features.every((column) => column.length === labels.length)) return;
  throw new Error(`${count} features do not go with ${size} parameters and ${labels.length} labels.`);
}
