import { exponents } from '../core/features/polynomial';
import type { TrainingSettings } from '../core/training/settings';

/** Everything that a program in another language needs to train the page's model to the page's weights. */
export interface Program {
  /** One or two base columns of length n ≥ 1. */
  readonly features: readonly Float64Array[];
  readonly labels: Uint8Array;
  /** Polynomial degree, 1…5. */
  readonly degree: number;
  readonly isStandardized: boolean;
  readonly settings: TrainingSettings;
  /** Epochs to train. */
  readonly epochs: number;
  /** Weights in the space trained in, then the bias. */
  readonly start: Float64Array;
  /** The place whose probability is printed, one number for each base column. */
  readonly probe: readonly number[];
}

/** A trained model for predicting, in original units. */
export interface Predictor {
  /** Number of base columns, 1 or 2. */
  readonly base: number;
  readonly degree: number;
  /** In the order of the features. */
  readonly weights: readonly number[];
  readonly bias: number;
  readonly probe: readonly number[];
}

/** The powers of the base columns in each feature, in their order. */
export function powersOf(base: number, degree: number): readonly (readonly number[])[] {
  return exponents(base, degree);
}

/** The names of the base columns: x1, or x1 and x2. */
export function baseNames(base: number): readonly string[] {
  return ['x1', 'x2'].slice(0, base);
}

/** The shortest text that gives the number back in every language here: always with a point or an exponent. */
export function literal(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** Number literals with commas between them, in indented lines of at most `width` characters; no comma at the end. */
export function literals(values: Iterable<number>, indent: string, width = 96): string {
  const parts = Array.from(values, literal);
  const lines: string[] = [];
  let line = indent;
  for (const [i, part] of parts.entries()) {
    const next = i < parts.length - 1 ? `${part},` : part;
    if (line.length > indent.length && line.length + next.length + 1 > width) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${next}` : next;
  }
  lines.push(line);
  return lines.join('\n');
}

/** The lines that are wanted, one below the other; what is false is left out, and so are blank lines in a row. */
export function lines(...parts: readonly (string | false)[]): string {
  const text = parts.filter((part) => part !== false).join('\n');
  return `${text
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+/, '')
    .trimEnd()}\n`;
}
