import { blockOf, type Columns } from '../features/columns';
import { cholesky, invert } from '../optim/cholesky';
import { scalePoints } from '../optim/scaledPoints';

/**
 * The log-likelihood of n points with d ≥ 1 feature columns and a bias, kept row by row so that many fits of the same points are quick:
 * resamples by counts, points left out, parameters held. Inside, features are scaled to −1…1, with d + 1 parameters θ′_j = half_j·w_j and
 * b′ = b + Σ w_j·centre_j; `toOwn` and `toScaled` go between. Not centred (`isCentred: false`) b′ is b itself, which a profile of the bias
 * needs. A constant feature has the scaled weight 0 for ever and makes the information singular.
 */
export class Likelihood {
  /** d + 1. */
  readonly order: number;
  readonly count: number;
  private readonly rows: Float64Array;
  private readonly centres: Float64Array;
  private readonly halves: Float64Array;

  constructor(
    readonly features: Columns,
    readonly labels: Uint8Array,
    { isCentred = true }: { readonly isCentred?: boolean } = {},
  ) {
    const { centres, halves } = scalePoints(features, labels);
    const d = features.length;
    this.order = d + 1;
    this.count = labels.length;
    // Without centring a feature spans as far as its largest value.
    this.halves = isCentred
      ? halves
      : halves.map((half, j) => (half === 0 ? 0 : Math.abs(centres[j]) + half));
    this.centres = isCentred ? centres : new Float64Array(d);
    this.rows = new Float64Array(this.count * this.order).fill(1);
    const columns = blockOf(features, 0, this.count);
    for (let j = 0; j < d; j++) {
      const [centre, half, column] = [this.centres[j], this.halves[j], columns[j]];
      for (let i = 0, at = j; i < this.count; i++, at += this.order) {
        this.rows[at] = half === 0 ? 0 : (column[i] - centre) / half;
      }
    }
  }

  /** Parameters of the features in their own units. */
  toOwn(scaled: Float64Array): Float64Array {
    const own = scaled.slice();
    const d = this.order - 1;
    for (let j = 0; j < d; j++) {
      own[j] = this.halves[j] === 0 ? 0 : scaled[j] / this.halves[j];
      own[d] -= own[j] * this.centres[j];
    }
    return own;
  }

  toScaled(own: Float64Array): Float64Array {
    const scaled = own.slice();
    const d = this.order - 1;
    for (let j = 0; j < d; j++) {
      scaled[j] = own[j] * this.halves[j];
      scaled[d] += own[j] * this.centres[j];
    }
    return scaled;
  }

  /** One unit of a parameter in its own units, scaled; of the bias 1. */
  unitOf(index: number): number {
    return index < this.order - 1 ? this.halves[index] : 1;
  }

  /**
   * I⁻¹ in own units, row-major (d + 1)², with I = Σ cᵢ·pᵢ(1 − pᵢ)·x̃ᵢx̃ᵢᵀ at the scaled parameters: the large-sample covariance of the
   * estimates. Null where I is singular.
   */
  covariance(parameters: Float64Array, counts?: Float64Array): Float64Array | null {
    const inverse = this.scaledCovariance(parameters, counts);
    if (!inverse || this.halves.includes(0)) return null;
    const m = this.order;
    const d = m - 1;
    const result = new Float64Array(m * m);
    // Own parameters are T·θ′ with T_jj = 1/half_j and T_dj = −centre_j/half_j; the covariance is T·V·Tᵀ.
    const half = new Float64Array(m * m);
    const apply = (source: Float64Array, out: Float64Array) => {
      for (let k = 0; k < m; k++) {
        let last = source[d * m + k];
        for (let j = 0; j < d; j++) {
          out[k * m + j] = source[j * m + k] / this.halves[j];
          last -= out[k * m + j] * this.centres[j];
        }
        out[k * m + d] = last;
      }
    };
    apply(inverse, half);
    apply(half, result);
    return result;
  }

  /** I⁻¹ at the scaled parameters, in scaled units; null where I is singular. */
  scaledCovariance(parameters: Float64Array, counts?: Float64Array): Float64Array | null {
    const information = new Float64Array(this.order * this.order);
    this.addUp(parameters, counts ?? null, { information });
    const lower = cholesky(information);
    return lower && invert(lower);
  }

  /** The score z of point `i`. */
  scoreAt(parameters: Float64Array, i: number): number {
    let z = 0;
    for (let j = 0, at = i * this.order; j < this.order; j++, at++) z += parameters[j] * this.rows[at];
    return z;
  }

  /** x̃ᵢᵀ·M·x̃ᵢ for a matrix of scaled units: with I⁻¹ the variance of point `i`'s score. */
  spreadAt(matrix: Float64Array, i: number): number {
    const m = this.order;
    const from = i * m;
    let sum = 0;
    for (let j = 0; j < m; j++) {
      let row = 0;
      for (let k = 0; k < m; k++) row += matrix[j * m + k] * this.rows[from + k];
      sum += row * this.rows[from + j];
    }
    return sum;
  }

  /** ℓ at the scaled parameters. */
  valueAt(parameters: Float64Array, counts?: Float64Array): number {
    return this.addUp(parameters, counts ?? null, {});
  }

  /** Value, slopes and information at a place; null where they leave the range of doubles, or I is singular for Firth's. */
  placeAt(parameters: Float64Array, counts: Float64Array | null, isFirth: boolean): Place | null {
    const m = this.order;
    const slopes = new Float64Array(m);
    const information = new Float64Array(m * m);
    const value = this.addUp(parameters, counts, { slopes, information });
    if (!Number.isFinite(value)) return null;
    if (!isFirth) return { value, slopes, information };
    const lower = cholesky(information);
    if (!lower) return null;
    let logRoot = 0;
    for (let j = 0; j < m; j++) logRoot += Math.log(lower[j * m + j]);
    this.addFirth(parameters, counts, invert(lower), slopes);
    return { value: value + logRoot, slopes, information };
  }

  /** Adds Σ hᵢ(½ − pᵢ)·x̃ᵢ to the slopes, h the leverages: the slope of ½ ln det I. */
  private addFirth(
    parameters: Float64Array,
    counts: Float64Array | null,
    inverse: Float64Array,
    slopes: Float64Array,
  ): void {
    const m = this.order;
    for (let i = 0; i < this.count; i++) {
      const c = counts ? counts[i] : 1;
      if (c === 0) continue;
      const z = this.scoreAt(parameters, i);
      const t = Math.exp(-Math.abs(z));
      const h = (c * this.spreadAt(inverse, i) * t) / ((1 + t) * (1 + t));
      // ½ − σ(z)
      const lean = ((z < 0 ? 1 : -1) * (1 - t)) / (2 * (1 + t));
      for (let j = 0, at = i * m; j < m; j++, at++) slopes[j] += h * lean * this.rows[at];
    }
  }

  /** ℓ at the scaled parameters; its slopes and the information are added to what is given. */
  private addUp(parameters: Float64Array, counts: Float64Array | null, sums: Sums): number {
    const { rows, labels, order: m } = this;
    const { slopes, information } = sums;
    let value = 0;
    for (let i = 0; i < this.count; i++) {
      const c = counts ? counts[i] : 1;
      if (c === 0) continue;
      const sign = labels[i] === 1 ? 1 : -1;
      const margin = sign * this.scoreAt(parameters, i);
      const t = Math.exp(-Math.abs(margin));
      value -= c * lossOf(margin, t);
      // (y − p)·sign, which keeps its digits where p is next to y.
      const rest = (margin < 0 ? 1 : t) / (1 + t);
      if (slopes) addRow(rows, i * m, c * sign * rest, slopes);
      if (information) addSquare(rows, i * m, m, (c * t) / ((1 + t) * (1 + t)), information);
    }
    if (information) mirror(information, m);
    return value;
  }
}

interface Sums {
  readonly slopes?: Float64Array;
  readonly information?: Float64Array;
}

/** −ln σ(margin), with t = e^(−|margin|). */
export function lossOf(margin: number, t: number): number {
  return Math.log1p(t) + (margin < 0 ? -margin : 0);
}

/** Adds share·x̃ of the row that begins at `from`. */
function addRow(rows: Float64Array, from: number, share: number, out: Float64Array): void {
  for (let j = 0; j < out.length; j++) out[j] += share * rows[from + j];
}

/** Adds the lower triangle of share·x̃x̃ᵀ. */
function addSquare(rows: Float64Array, from: number, m: number, share: number, out: Float64Array): void {
  for (let j = 0; j < m; j++) {
    const weighted = share * rows[from + j];
    for (let k = 0; k <= j; k++) out[j * m + k] += weighted * rows[from + k];
  }
}

/** Value, slopes and information (row-major) at some parameters. */
export interface Place {
  readonly value: number;
  readonly slopes: Float64Array;
  readonly information: Float64Array;
}

/** Copies the lower triangle to the upper. */
function mirror(matrix: Float64Array, m: number): void {
  for (let j = 0; j < m; j++) for (let k = 0; k < j; k++) matrix[k * m + j] = matrix[j * m + k];
}
