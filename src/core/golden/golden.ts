/**
 * A case worked out independently of this project (NumPy): data, settings, and what descent must reach;
 * `lossByEpoch` is J, the penalty included.
 */
export interface GoldenCase {
  readonly features: readonly [Float64Array, Float64Array];
  readonly labels: Uint8Array;
  readonly learningRate: number;
  readonly l2: number;
  readonly degree: number;
  readonly epochs: number;
  readonly start: Float64Array;
  readonly expected: {
    readonly weights: readonly number[];
    readonly bias: number;
    readonly lossByEpoch: Readonly<Record<string, number>>;
    readonly accuracy: number;
    readonly probabilityAt: { readonly x: readonly [number, number]; readonly p: number };
  };
  /** The exact minimum of J: weights then bias, J there, and standard errors where nothing is penalised. */
  readonly optimum: {
    readonly parameters: readonly number[];
    readonly objective: number;
    readonly standardErrors: readonly number[] | null;
  };
}

/** Reads a case from its two files: JSON, and CSV with the columns x1, x2, label. */
export function parseGolden(json: string, csv: string): GoldenCase {
  const { settings, expected, optimum } = JSON.parse(json);
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const column = (j: number) => Float64Array.from(rows, (row) => row[j]);
  return {
    features: [column(0), column(1)],
    labels: Uint8Array.from(rows, (row) => row[2]),
    learningRate: settings.learningRate,
    l2: settings.l2,
    degree: settings.polynomialDegree,
    epochs: settings.epochs,
    start: new Float64Array([...settings.initialWeights, settings.initialBias]),
    expected,
    optimum: {
      parameters: [...optimum.weights, optimum.bias],
      objective: optimum.loss,
      standardErrors: optimum.standardErrors,
    },
  };
}
