import { words } from '#words/programs';
import { exponents } from '../core/features/polynomial';
import { type ClassWeights, classWeightsOf } from '../core/model/classWeights';
import type { TrainingSettings } from '../core/training/settings';

/** A base column: the numbers of a column of the file, or 1 where that says `level`, else 0. */
export interface ColumnName {
  readonly column: string;
  readonly level: string | null;
}

/** The columns of a model: one or two on the axes and the others, and the features made of them. */
interface Columns {
  /** The base columns in their file; null without any. */
  readonly columnNames: readonly ColumnName[] | null;
  /** The column of the file with the classes, and what it says of class 1; null without any. */
  readonly label: { readonly column: string; readonly class1: string } | null;
  /** So many columns are expanded to products up to `degree`, 1…5; the others enter once. */
  readonly axes: number;
  readonly degree: number;
  /** The place whose probability is printed, one number for each base column. */
  readonly probe: readonly number[];
}

/** Everything that a program in another language needs to train the page's model to the page's weights. */
export interface Program extends Columns {
  /** The base columns, of length n ≥ 1. */
  readonly features: readonly Float64Array[];
  readonly labels: Uint8Array;
  readonly isStandardized: boolean;
  readonly settings: TrainingSettings;
  /** Epochs to train. */
  readonly epochs: number;
  /** Weights in the space trained in, then the bias. */
  readonly start: Float64Array;
  /** The best weights of the log-loss have standard errors: no penalty, no class weights, classes that overlap, features that tell weights apart. */
  readonly hasErrors?: boolean;
}

/** A trained model for predicting, in original units. */
export interface Predictor extends Columns {
  /** Weights in the order of the features, then the bias. */
  readonly parameters: Float64Array;
}

/** The names of the base columns in a program: x1, x2, … */
export function baseNames({ probe }: Columns): readonly string[] {
  return probe.map((_, j) => `x${j + 1}`);
}

/** How a language writes a power ≥ 2 of a name. */
export type WritePower = (name: string, exponent: number) => string;

/** x1**2, in Python and TypeScript. */
export const starPower: WritePower = (name, exponent) => `${name}**${exponent}`;

/** The features in their order, as products of the base columns: x1, x2, x1**2, x1 * x2, … */
export function products(columns: Columns, power: WritePower): readonly string[] {
  const names = baseNames(columns);
  const factor = (exponent: number, j: number) => (exponent === 1 ? names[j] : power(names[j], exponent));
  return exponents(names.length, columns).map((powers) =>
    powers.flatMap((exponent, j) => (exponent === 0 ? [] : [factor(exponent, j)])).join(' * '),
  );
}

/** The score of a trained model as lines to be added up: the bias, then "+ 0.5 * x1", "- 0.25 * x2", … */
export function scoreTerms(predictor: Predictor, power: WritePower): readonly string[] {
  const { parameters } = predictor;
  const terms = products(predictor, power).map((product, j) => {
    const weight = parameters[j];
    return `${weight < 0 ? '-' : '+'} ${literal(Math.abs(weight))} * ${product}`;
  });
  return [literal(parameters[parameters.length - 1]), ...terms];
}

/** The shortest text that gives the number back in every language here: always with a point or an exponent. */
export function literal(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** Number literals with commas between them, in lines of about 96 characters. */
export function literals(values: Iterable<number>, indent: string): string {
  return wrapped(Array.from(values, literal), indent);
}

/** Texts with commas between them, in indented lines of about 96 characters; no comma at the end. */
export function wrapped(parts: readonly string[], indent: string): string {
  const rows: string[] = [];
  let row = indent;
  for (const [i, part] of parts.entries()) {
    const next = i < parts.length - 1 ? `${part},` : part;
    if (row.length > indent.length && row.length + next.length + 1 > 96) {
      rows.push(row);
      row = indent;
    }
    row += row.length > indent.length ? ` ${next}` : next;
  }
  rows.push(row);
  return rows.join('\n');
}

/**
 * Texts between brackets: in one line where that has room after `before` characters, else in indented lines of their own. A
 * language that has it gets a comma at the end.
 */
export function bracketed(
  parts: readonly string[],
  [open, close]: readonly [string, string],
  { indent, tab, before, hasLastComma }: Layout,
): string {
  const line = `${open}${parts.join(', ')}${close}`;
  if (indent.length + before + line.length <= 96) return line;
  return `${open}\n${wrapped(parts, indent + tab)}${hasLastComma ? ',' : ''}\n${indent}${close}`;
}

interface Layout {
  readonly indent: string;
  readonly tab: string;
  readonly before: number;
  readonly hasLastComma: boolean;
}

/** Comment lines on top of a program: what it is, what its columns and classes are, how to run it. */
export function heading(columns: Columns, sentence: string, command: string, mark: '#' | '//'): string {
  const names = baseNames(columns).map((name, j) => {
    const { column = '', level = null } = columns.columnNames?.[j] ?? {};
    if (level !== null) return words.level(name, oneLine(column), oneLine(level));
    return column ? words.column(name, oneLine(column)) : '';
  });
  const { label } = columns;
  const classes = label ? words.label(oneLine(label.column), oneLine(label.class1)) : '';
  return [sentence, ...names, classes, words.runWith(command)]
    .filter((text) => text !== '')
    .map((text) => `${mark} ${text}`)
    .join('\n');
}

/** Of what a program tells the probability, as a part of a sentence: "that ill is yes", or "of class 1". */
export function probabilityOf({ label }: Columns): string {
  return label ? words.thatLabelIs(oneLine(label.column), oneLine(label.class1)) : words.ofClass1;
}

/** The class weights that a program has as numbers; null where none were chosen. */
export function weightsIn({ settings, labels }: Program): ClassWeights | null {
  return settings.classWeighting === 'equal' ? null : (classWeightsOf(settings, labels) ?? [1, 1]);
}

/** The comment on class weights: what they are, and how they were chosen. */
export function weightsComment({ settings }: Program): string {
  return settings.classWeighting === 'balanced' ? words.balancedWeights : words.classWeights;
}

/** The sentence on top of a program that trains. */
export function trainedSentence({ settings, epochs }: Program): string {
  return words.trained[settings.optimizer](String(epochs));
}

/** A text from a file as it can stand in a comment: nothing that ends the line, or that is not seen. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 60);
}

/** Lines below each other; false and null are left out. */
type Lines = readonly (string | false | null)[];

/** The lines that are wanted, with never more than one blank line in a row. */
export function lines(...parts: Lines): string {
  return stack(parts, /\n{3,}/g, '\n\n');
}

/** The same with up to two blank lines, as Python has them around functions. */
export function pythonLines(...parts: Lines): string {
  return stack(parts, /\n{4,}/g, '\n\n\n');
}

function stack(parts: Lines, many: RegExp, few: string): string {
  const text = parts.filter((part) => typeof part === 'string').join('\n');
  return `${text.replace(many, few).trim()}\n`;
}
