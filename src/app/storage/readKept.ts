import { memoryLength } from '../../core/optim/step';
import { type CurveSnapshot, landmarkEpoch } from '../../core/training/lossCurve';
import type { TraceSnapshot } from '../../core/training/trace';
import type { PageState } from '../../lab/pageState/pageState';
import { asObject } from '../../lab/pageState/readers';
import { readPageState } from '../../lab/pageState/readPageState';
import type { ColumnBytes, KeptRun } from '../../lab/pageState/record';
import { selectFeatureCount } from '../../store/trainingInputs';
import { orderOf } from './order';
import { readUnloadBackup } from './readUnloadBackup';

/** Entries that a curve, a trace and the marks of changes have at most. */
const most = { buckets: 2048, moments: 512, changes: 201 };

/** A record with the bytes of its columns, as `recordOf` makes it. */
interface Recorded {
  readonly record: unknown;
  readonly bytes: ColumnBytes;
}

export interface Kept {
  readonly page: PageState;
  /** Null where there is none or it is not whole. */
  readonly run: KeptRun | null;
  /** False where it was noted down, but has not reached the database. */
  readonly isStored: boolean;
  /** The order of its save among all; see `orderOf`. */
  readonly order: number;
}

/**
 * The newest of a session: as it is stored, or as it was noted down. Null where there is neither; where `readPageState` finds
 * nothing in what there is, 'unreadable'.
 */
export function readNewest(id: string, stored: Recorded | null): Kept | 'unreadable' | null {
  const noted = readUnloadBackup(id);
  const order = orderOf(asObject(stored?.record));
  const isNewer = noted !== null && !(stored && order >= noted.order);
  const kept =
    (isNewer ? readKept(noted, { isStored: false, order: noted.order }) : null) ??
    (stored && readKept(stored, { isStored: true, order }));
  return kept ?? (stored || isNewer ? 'unreadable' : null);
}

function readKept({ record, bytes }: Recorded, save: Pick<Kept, 'isStored' | 'order'>): Kept | null {
  const page = readPageState(record, bytes);
  return page && { page, run: readRun(asObject(record).run, selectFeatureCount(page) + 1), ...save };
}

/** The run of `size` parameters; null where anything of it is not as it is written. */
function readRun(stored: unknown, size: number): KeptRun | null {
  const { epoch, since, isCut, parameters, memory, changes, ...rest } = asObject(stored);
  const curve = readCurve(rest.curve);
  const trace = readTrace(rest.trace, size);
  if (!isCount(epoch) || !isCount(since) || since > epoch || typeof isCut !== 'boolean') return null;
  if (!curve || curve.epochs < epoch || !trace) return null;
  if (!areFinite(parameters, size) || !areFinite(memory, memoryLength(size))) return null;
  if (!Array.isArray(changes) || changes.length > most.changes || !isRising(changes)) return null;
  const testCurve = readCurveBeside(rest.testCurve, curve);
  // Runs were once kept without it.
  const objectiveCurve = readCurveBeside(rest.objectiveCurve ?? null, curve);
  if (testCurve === 'broken' || objectiveCurve === 'broken') return null;
  return { epoch, since, isCut, parameters, memory, curve, objectiveCurve, testCurve, trace, changes };
}

/** A curve as long as another, and thinned alike; null where none is stored. */
function readCurveBeside(
  stored: unknown,
  { epochs, stride }: CurveSnapshot,
): CurveSnapshot | null | 'broken' {
  if (stored === null) return null;
  const curve = readCurve(stored);
  return curve?.epochs === epochs && curve.stride === stride ? curve : 'broken';
}

function readCurve(stored: unknown): CurveSnapshot | null {
  const { epochs, stride, losses, lows, highs, latest, landmarks } = asObject(stored);
  if (!isCount(epochs) || !isCount(stride) || stride === 0 || typeof latest !== 'number') return null;
  const count = Math.floor(epochs / stride) + 1;
  if (count > most.buckets) return null;
  if (!isColumn(losses, count) || !isColumn(lows, count) || !isColumn(highs, count)) return null;
  if (!(landmarks instanceof Float64Array)) return null;
  const { length } = landmarks;
  const isUpToDate = length > 0 && landmarkEpoch(length - 1) <= epochs && epochs < landmarkEpoch(length);
  return isUpToDate ? { epochs, stride, losses, lows, highs, latest, landmarks } : null;
}

function readTrace(stored: unknown, size: number): TraceSnapshot | null {
  const { epochs, parameters } = asObject(stored);
  if (!(epochs instanceof Float64Array) || epochs.length > most.moments || !isRising(epochs)) return null;
  return areFinite(parameters, epochs.length * size) ? { epochs, parameters } : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRising(epochs: ArrayLike<unknown>): boolean {
  return Array.from(epochs).every(
    (epoch, i, all) => isCount(epoch) && (i === 0 || epoch > (all[i - 1] as number)),
  );
}

function isColumn(value: unknown, length: number): value is Float64Array {
  return value instanceof Float64Array && value.length === length;
}

function areFinite(value: unknown, length: number): value is Float64Array {
  return isColumn(value, length) && value.every(Number.isFinite);
}
