import { words } from '#words/programs';
import {
  baseNames,
  bracketed,
  heading,
  lines,
  literal,
  literals,
  type Predictor,
  type Program,
  probabilityOf,
  products,
  scoreTerms,
  trainedSentence,
  type WritePower,
  weightsComment,
  weightsIn,
} from './program';
import { rustTraining } from './rustTraining';
import { rustOrder } from './shuffle';
import { rustNewton } from './solving';

const command = 'rustc -O model.rs && ./model';
const power: WritePower = (name, exponent) => `${name}.powi(${exponent})`;

/** A complete Rust program, standard library only, that trains the model and prints weights, bias, loss and probability. */
export function writeRust(program: Program): string {
  const { settings, start, probe, isStandardized } = program;
  const { optimizer, l1, l2 } = settings;
  const isLogLoss = settings.loss === 'log-loss';
  const isWeighted = weightsIn(program) !== null;
  const names = baseNames(program);
  const layout = { indent: '    ', tab: '    ', before: 30, hasLastComma: true };
  const row = names.map((name) => `${name.toUpperCase()}[i]`);
  return lines(
    heading(program, trainedSentence(program), command, '//'),
    '',
    writeSettings(program),
    '',
    bracketed(typed(names), ['fn features(', ') -> [f64; D] {'], { ...layout, indent: '', before: 0 }),
    `    ${bracketed(products(program, power), ['[', ']'], layout)}`,
    '}',
    '',
    isStandardized && writeStandardization(),
    '',
    writeSigmoid(probabilityOf(program)),
    '',
    writeScore(),
    '',
    writeLoss(isLogLoss, isWeighted),
    '',
    writeGradient(program, isWeighted),
    '',
    l1 > 0 && writeShrink(),
    '',
    optimizer === 'mini-batch' && rustOrder(settings.seed),
    optimizer === 'newton' && rustNewton(l2 > 0, isWeighted),
    '',
    'fn main() {',
    `    ${bracketed(row, [`let ${isStandardized ? 'mut ' : ''}x: Vec<[f64; D]> = (0..N).map(|i| features(`, ')).collect();'], { ...layout, before: 0 })}`,
    isStandardized && '    let (mean, sd) = measure(&x);',
    isStandardized && '    for row in x.iter_mut() {\n        standardize(row, &mean, &sd);\n    }',
    '',
    `    // ${words.start}`,
    `    let mut theta: [f64; D + 1] = ${bracketed(Array.from(start, literal), ['[', ']'], layout)};`,
    '',
    rustTraining(program),
    '',
    `    // ${words.result}`,
    '    let weights: Vec<String> = theta[..D].iter().map(|w| w.to_string()).collect();',
    '    println!("weights: {}", weights.join(" "));',
    '    println!("bias: {}", theta[D]);',
    '    println!("loss: {}", loss(&x, &theta));',
    '',
    `    // ${words.probe(probabilityOf(program))}`,
    `    ${bracketed(probe.map(literal), [`let ${isStandardized ? 'mut ' : ''}probe = features(`, ');'], { ...layout, before: 0 })}`,
    isStandardized && '    standardize(&mut probe, &mean, &sd);',
    '    println!("probability: {}", sigmoid(score(&probe, &theta)));',
    '}',
    '',
    writeData(program),
  );
}

const typed = (names: readonly string[]) => names.map((name) => `${name}: f64`);

function writeData(program: Program): string {
  const column = (name: string, values: Iterable<number>) =>
    `const ${name}: [f64; N] = [\n${literals(values, '    ')},\n];`;
  const names = baseNames(program);
  return lines(
    `// ${words.points}`,
    ...program.features.map((values, j) => column(names[j].toUpperCase(), values)),
    column('Y', program.labels),
  );
}

function writeSettings(program: Program): string {
  const { settings, epochs, labels, start } = program;
  const weights = weightsIn(program);
  const { optimizer, learningRate, batchSize, l1, l2 } = settings;
  return lines(
    `// ${words.settings}`,
    `const N: usize = ${labels.length}; // ${words.pointCount}`,
    `const D: usize = ${start.length - 1}; // ${words.featureCount}`,
    `const EPOCHS: u32 = ${epochs};`,
    optimizer !== 'newton' && `const LEARNING_RATE: f64 = ${literal(learningRate)};`,
    optimizer === 'mini-batch' && `const BATCH_SIZE: usize = ${batchSize};`,
    l2 > 0 && `const L2: f64 = ${literal(l2)};`,
    l1 > 0 && `const L1: f64 = ${literal(l1)};`,
    weights && `// ${weightsComment(program)}`,
    weights && `const CLASS_WEIGHT: [f64; 2] = [${weights.map(literal).join(', ')}];`,
  );
}

function writeStandardization(): string {
  return `// ${words.standardized}
fn measure(x: &[[f64; D]]) -> ([f64; D], [f64; D]) {
    let mut mean = [0.0; D];
    let mut sd = [1.0; D];
    for j in 0..D {
        mean[j] = x.iter().map(|row| row[j]).sum::<f64>() / N as f64;
        if x.iter().any(|row| row[j] != x[0][j]) {
            let squares: f64 = x.iter().map(|row| (row[j] - mean[j]).powi(2)).sum();
            sd[j] = (squares / N as f64).sqrt();
        }
    }
    (mean, sd)
}

fn standardize(row: &mut [f64; D], mean: &[f64; D], sd: &[f64; D]) {
    for j in 0..D {
        row[j] = (row[j] - mean[j]) / sd[j];
    }
}`;
}

function writeSigmoid(what: string): string {
  return `// ${words.sigmoid(what)}
fn sigmoid(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}`;
}

function writeScore(): string {
  return `// ${words.score}
fn score(row: &[f64; D], theta: &[f64; D + 1]) -> f64 {
    let mut z = theta[D];
    for j in 0..D {
        z += theta[j] * row[j];
    }
    z
}`;
}

const weight = 'CLASS_WEIGHT[Y[i] as usize] * ';

function writeLoss(isLogLoss: boolean, isWeighted: boolean): string {
  const c = isWeighted ? weight : '';
  const [comment, term] = isLogLoss
    ? [
        words.logLoss,
        `sum += ${isWeighted ? `${c}(z.max(0.0) + (-z.abs()).exp().ln_1p() - Y[i] * z)` : 'z.max(0.0) + (-z.abs()).exp().ln_1p() - Y[i] * z'};`,
      ]
    : [words.squaredError, `sum += ${c}(sigmoid(z) - Y[i]).powi(2);`];
  return `// ${comment}
fn loss(x: &[[f64; D]], theta: &[f64; D + 1]) -> f64 {
    let mut sum = 0.0;
    for i in 0..N {
        let z = score(&x[i], theta);
        ${term}
    }
    sum / N as f64
}`;
}

function writeGradient({ settings }: Program, isWeighted: boolean): string {
  const c = isWeighted ? weight : '';
  const [hasL2, hasRows] = [settings.l2 > 0, settings.optimizer === 'mini-batch'];
  const error =
    settings.loss === 'log-loss'
      ? `        let error = ${c}${isWeighted ? '(sigmoid(score(&x[i], theta)) - Y[i])' : 'sigmoid(score(&x[i], theta)) - Y[i]'};`
      : `        let p = sigmoid(score(&x[i], theta));\n        let error = ${c}2.0 * (p - Y[i]) * p * (1.0 - p);`;
  const ridge = hasL2 ? '    for j in 0..D {\n        g[j] += L2 * theta[j];\n    }\n' : '';
  return `// ${hasL2 ? words.gradientWithL2 : words.gradient}
fn gradient(x: &[[f64; D]], theta: &[f64; D + 1]${hasRows ? ', rows: &[usize]' : ''}) -> [f64; D + 1] {
    let mut g = [0.0; D + 1];
    ${hasRows ? 'for &i in rows {' : 'for i in 0..N {'}
${error}
        for j in 0..D {
            g[j] += error * x[i][j];
        }
        g[D] += error;
    }
    for j in 0..=D {
        g[j] /= ${hasRows ? 'rows.len()' : 'N'} as f64;
    }
${ridge}    g
}`;
}

function writeShrink(): string {
  return `// ${words.shrink}
fn shrink(weight: f64, amount: f64) -> f64 {
    weight.signum() * (weight.abs() - amount).max(0.0)
}`;
}

/** A Rust program that only predicts, weights inlined. */
export function writeRustPredictor(predictor: Predictor): string {
  const names = baseNames(predictor);
  const layout = { indent: '    ', tab: '    ', before: 0, hasLastComma: true };
  return lines(
    heading(predictor, words.predicts, command, '//'),
    '',
    writeSigmoid(probabilityOf(predictor)),
    '',
    bracketed(typed(names), ['fn probability(', ') -> f64 {'], { ...layout, indent: '' }),
    '    sigmoid(',
    `${scoreTerms(predictor, power)
      .map((term) => `        ${term}`)
      .join('\n')},`,
    '    )',
    '}',
    '',
    'fn main() {',
    `    // ${words.probe(probabilityOf(predictor))}`,
    `    ${bracketed(predictor.probe.map(literal), ['println!("probability: {}", probability(', '));'], layout)}`,
    '}',
  );
}
