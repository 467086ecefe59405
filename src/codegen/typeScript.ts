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
  starPower,
  trainedSentence,
  weightsComment,
  weightsIn,
  wrapped,
} from './program';
import { typeScriptOrder } from './shuffle';
import { typeScriptNewton, typeScriptNewtonTraining } from './solving';

/** A complete TypeScript program without packages that trains the model and prints weights, bias, loss and probability. */
export function writeTypeScript(program: Program): string {
  const { settings, epochs, start, probe, isStandardized } = program;
  const { optimizer, l1, l2 } = settings;
  const isLogLoss = settings.loss === 'log-loss';
  const weights = weightsIn(program);
  const isWeighted = weights !== null;
  const names = baseNames(program);
  const layout = { indent: '', tab: '  ', before: 12, hasLastComma: true };
  return lines(
    heading(program, trainedSentence(program), 'node model.ts', '//'),
    '',
    writeData(program),
    '',
    bracketed(typed(names), ['function features(', '): number[] {'], call),
    `  return ${bracketed(products(program, starPower), ['[', ']'], { ...layout, indent: '  ' })};`,
    '}',
    '',
    'const n = y.length;',
    bracketed(
      names.map((name) => `${name}[i]`),
      [`${isStandardized ? 'let' : 'const'} x = y.map((_, i) => features(`, '));'],
      call,
    ),
    'const d = x[0].length;',
    isStandardized && writeStandardization(),
    '',
    `// ${words.settings}`,
    `const epochs = ${epochs};`,
    optimizer !== 'newton' && `const learningRate = ${literal(settings.learningRate)};`,
    optimizer === 'mini-batch' && `const batchSize = ${settings.batchSize};`,
    l2 > 0 && `const l2 = ${literal(l2)};`,
    l1 > 0 && `const l1 = ${literal(l1)};`,
    weights && `// ${weightsComment(program)}`,
    weights && `const classWeight = [${weights.map(literal).join(', ')}];`,
    '',
    `// ${words.start}`,
    `let theta = ${bracketed(Array.from(start, literal), ['[', ']'], layout)};`,
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
    optimizer === 'mini-batch' && typeScriptOrder(settings.seed),
    optimizer === 'newton' && typeScriptNewton(l2 > 0, isWeighted),
    '',
    writeTraining(program),
    '',
    writeResult(),
    '',
    `// ${words.probe(probabilityOf(program))}`,
    `${bracketed(probe.map(literal), ['const probe = features(', ')'], call)}${isStandardized ? '.map((value, j) => (value - mean[j]) / sd[j])' : ''};`,
    `console.log(\`probability: \${sigmoid(score(probe, theta))}\`);`,
  );
}

/** Texts between brackets that begin a line. */
const call = { indent: '', tab: '  ', before: 0, hasLastComma: true };

const typed = (names: readonly string[]) => names.map((name) => `${name}: number`);

function writeData(program: Program): string {
  const names = baseNames(program);
  return [
    `// ${words.points}`,
    ...program.features.map((column, j) => `const ${names[j]} = [\n${literals(column, '  ')},\n];`),
    `const y = [\n${wrapped(Array.from(program.labels, String), '  ')},\n];`,
  ].join('\n');
}

function writeStandardization(): string {
  return `
// ${words.standardized}
const mean = x[0].map((_, j) => x.reduce((sum, row) => sum + row[j], 0) / n);
const sd = x[0].map((first, j) => {
  if (x.every((row) => row[j] === first)) return 1;
  return Math.sqrt(x.reduce((sum, row) => sum + (row[j] - mean[j]) ** 2, 0) / n);
});
x = x.map((row) => row.map((value, j) => (value - mean[j]) / sd[j]));`;
}

function writeSigmoid(what: string): string {
  return `// ${words.sigmoid(what)}
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}`;
}

function writeScore(): string {
  return `// ${words.score}
function score(row: number[], theta: number[]): number {
  let z = theta[d];
  for (let j = 0; j < d; j++) z += theta[j] * row[j];
  return z;
}`;
}

const weight = 'classWeight[y[i]] * ';

function writeLoss(isLogLoss: boolean, isWeighted: boolean): string {
  const c = isWeighted ? weight : '';
  const [comment, term] = isLogLoss
    ? [
        words.logLoss,
        `    sum += ${isWeighted ? `${c}(Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y[i] * z)` : 'Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y[i] * z'};`,
      ]
    : [words.squaredError, `    sum += ${c}(sigmoid(z) - y[i]) ** 2;`];
  return `// ${comment}
function loss(theta: number[]): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = score(x[i], theta);
${term}
  }
  return sum / n;
}`;
}

function writeGradient({ settings }: Program, isWeighted: boolean): string {
  const c = isWeighted ? weight : '';
  const [hasL2, hasRows] = [settings.l2 > 0, settings.optimizer === 'mini-batch'];
  const error =
    settings.loss === 'log-loss'
      ? `    const error = ${c}${isWeighted ? '(sigmoid(score(x[i], theta)) - y[i])' : 'sigmoid(score(x[i], theta)) - y[i]'};`
      : `    const p = sigmoid(score(x[i], theta));\n    const error = ${c}2 * (p - y[i]) * p * (1 - p);`;
  const ridge = hasL2 ? '\n  for (let j = 0; j < d; j++) g[j] += l2 * theta[j];' : '';
  return `// ${hasL2 ? words.gradientWithL2 : words.gradient}
function gradient(theta: number[]${hasRows ? ', rows: number[]' : ''}): number[] {
  const g = theta.map(() => 0);
  ${hasRows ? 'for (const i of rows) {' : 'for (let i = 0; i < n; i++) {'}
${error}
    for (let j = 0; j < d; j++) g[j] += error * x[i][j];
    g[d] += error;
  }
  for (let j = 0; j <= d; j++) g[j] /= ${hasRows ? 'rows.length' : 'n'};${ridge}
  return g;
}`;
}

function writeShrink(): string {
  return `// ${words.shrink}
function shrink(weight: number, amount: number): number {
  return Math.sign(weight) * Math.max(Math.abs(weight) - amount, 0);
}`;
}

function writeTraining({ settings }: Program): string {
  const hasL1 = settings.l1 > 0;
  switch (settings.optimizer) {
    case 'batch':
      return `// ${words.training}
for (let epoch = 1; epoch <= epochs; epoch++) {
  const g = gradient(theta);
${writeStep(hasL1, '  ')}
}`;
    case 'mini-batch':
      return `// ${words.training}
for (let epoch = 1; epoch <= epochs; epoch++) {
  const order = shuffled(epoch);
  for (let first = 0; first < n; first += batchSize) {
    const g = gradient(theta, order.slice(first, first + batchSize));
${writeStep(hasL1, '    ')}
  }
}`;
    case 'momentum':
      return writeMomentum(hasL1);
    case 'adam':
      return writeAdam(hasL1);
    case 'newton':
      return typeScriptNewtonTraining();
  }
}

function writeStep(hasL1: boolean, indent: string): string {
  const step = `${indent}theta = theta.map((value, j) => value - learningRate * g[j]);`;
  if (!hasL1) return step;
  return `${step}
${indent}for (let j = 0; j < d; j++) theta[j] = shrink(theta[j], learningRate * l1);`;
}

function writeMomentum(hasL1: boolean): string {
  const landing = hasL1
    ? `
  // ${words.momentumWithL1}
  for (let j = 0; j < d; j++) {
    const moved = theta[j];
    theta[j] = shrink(moved, learningRate * l1);
    velocity[j] += (moved - theta[j]) / learningRate;
  }`
    : '';
  return `// ${words.training}
let velocity = theta.map(() => 0);
for (let epoch = 1; epoch <= epochs; epoch++) {
  const g = gradient(theta);
  velocity = velocity.map((value, j) => 0.9 * value + g[j]);
  theta = theta.map((value, j) => value - learningRate * velocity[j]);${landing}
}`;
}

function writeAdam(hasL1: boolean): string {
  return `// ${words.moments}
const m = theta.map(() => 0);
const v = theta.map(() => 0);

// ${words.training}
for (let epoch = 1; epoch <= epochs; epoch++) {
  const g = gradient(theta);
  for (let j = 0; j <= d; j++) {
    m[j] = 0.9 * m[j] + 0.1 * g[j];
    v[j] = 0.999 * v[j] + 0.001 * g[j] ** 2;
    const rate = learningRate / (Math.sqrt(v[j] / (1 - 0.999 ** epoch)) + 1e-8);
    theta[j] -= (rate * m[j]) / (1 - 0.9 ** epoch);${hasL1 ? '\n    if (j < d) theta[j] = shrink(theta[j], rate * l1);' : ''}
  }
}`;
}

function writeResult(): string {
  return `// ${words.result}
console.log(\`weights: \${theta.slice(0, d).join(' ')}\`);
console.log(\`bias: \${theta[d]}\`);
console.log(\`loss: \${loss(theta)}\`);`;
}

/** A TypeScript function that only predicts, weights inlined. */
export function writeTypeScriptPredictor(predictor: Predictor): string {
  const names = baseNames(predictor);
  return lines(
    heading(predictor, words.predicts, 'node model.ts', '//'),
    '',
    writeSigmoid(probabilityOf(predictor)),
    '',
    bracketed(typed(names), ['export function probability(', '): number {'], call),
    '  return sigmoid(',
    `${scoreTerms(predictor, starPower)
      .map((term) => `    ${term}`)
      .join('\n')},`,
    '  );',
    '}',
    '',
    `// ${words.probe(probabilityOf(predictor))}`,
    bracketed(predictor.probe.map(literal), ['console.log(`probability: ${probability(', ')}`);'], call),
  );
}
