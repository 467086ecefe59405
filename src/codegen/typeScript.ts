import { baseNames, lines, literal, literals, type Predictor, type Program, powersOf } from './program';

/** A complete TypeScript program without packages that trains the model and prints weights, bias, loss and probability. */
export function writeTypeScript(program: Program): string {
  const { features, labels, settings, epochs, start, probe, isStandardized } = program;
  const names = baseNames(features.length);
  const isLogLoss = settings.loss === 'log-loss';
  const columns = powersOf(features.length, program.degree).map((powers) => product(names, powers));
  const args = names.map((name) => `${name}: number`).join(', ');
  return lines(
    '// The points.',
    ...features.map((column, j) => `const ${names[j]} = [\n${literals(column, '  ')},\n];`),
    `const y = [\n${literals(labels, '  ')},\n];`,
    '',
    '// The settings.',
    `const epochs = ${epochs};`,
    settings.optimizer !== 'newton' && `const learningRate = ${literal(settings.learningRate)};`,
    settings.optimizer === 'mini-batch' && `const batchSize = ${settings.batchSize};`,
    settings.l2 > 0 && `const l2 = ${literal(settings.l2)};`,
    settings.l1 > 0 && `const l1 = ${literal(settings.l1)};`,
    '',
    '// The weights to start from, then the bias.',
    `let theta = [\n${literals(start, '  ')},\n];`,
    '',
    `const features = (${args}): number[] => [${columns.join(', ')}];`,
    '',
    'const n = y.length;',
    `${isStandardized ? 'let' : 'const'} x = y.map((_, i) => features(${names.map((name) => `${name}[i]`).join(', ')}));`,
    'const d = x[0].length;',
    isStandardized && writeStandardization(),
    '',
    'const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));',
    '',
    'const score = (row: number[], at: number[]): number =>\n  row.reduce((sum, value, j) => sum + at[j] * value, at[d]);',
    '',
    isLogLoss
      ? 'function loss(at: number[]): number {\n  let sum = 0;\n  for (let i = 0; i < n; i++) {\n    const z = score(x[i], at);\n    // softplus(z) - y z, from the score itself, so that it never overflows.\n    sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y[i] * z;\n  }\n  return sum / n;\n}'
      : 'const loss = (at: number[]): number =>\n  x.reduce((sum, row, i) => sum + (sigmoid(score(row, at)) - y[i]) ** 2, 0) / n;',
    '',
    writeGradient(isLogLoss, settings.l2 > 0),
    '',
    'const everyRow = y.map((_, i) => i);',
    settings.l1 > 0 &&
      'const shrink = (value: number, amount: number): number =>\n  Math.sign(value) * Math.max(Math.abs(value) - amount, 0);',
    '',
    settings.optimizer === 'mini-batch' && writeOrder(settings.seed),
    settings.optimizer === 'newton' && writeNewtonParts(settings.l2 > 0),
    '',
    writeTraining(program),
    '',
    "console.log('weights:', theta.slice(0, d).join(' '));",
    "console.log('bias:', theta[d]);",
    "console.log('loss:', loss(theta));",
    `const probe = features(${probe.map(literal).join(', ')})${isStandardized ? '.map((value, j) => (value - mean[j]) / sd[j])' : ''};`,
    "console.log('probability:', sigmoid(score(probe, theta)));",
  );
}

function product(names: readonly string[], powers: readonly number[]): string {
  return powers.flatMap((power, j) => Array.from({ length: power }, () => names[j])).join(' * ');
}

function writeStandardization(): string {
  return `
// Means and standard deviations (divided by n); a constant feature keeps 1.
const mean = x[0].map((_, j) => x.reduce((sum, row) => sum + row[j], 0) / n);
const sd = mean.map((m, j) => Math.sqrt(x.reduce((sum, row) => sum + (row[j] - m) ** 2, 0) / n) || 1);
x = x.map((row) => row.map((value, j) => (value - mean[j]) / sd[j]));`;
}

function writeGradient(isLogLoss: boolean, hasL2: boolean): string {
  const error = isLogLoss
    ? '    const error = sigmoid(score(x[i], at)) - y[i];'
    : '    const p = sigmoid(score(x[i], at));\n    const error = 2 * (p - y[i]) * p * (1 - p);';
  const mean = hasL2
    ? 'g.map((slope, j) => slope / rows.length + (j < d ? l2 * at[j] : 0))'
    : 'g.map((slope) => slope / rows.length)';
  return `function gradient(at: number[], rows: number[]): number[] {
  const g = at.map(() => 0);
  for (const i of rows) {
${error}
    for (let j = 0; j < d; j++) g[j] += error * x[i][j];
    g[d] += error;
  }
  return ${mean};
}`;
}

function writeTraining({ settings }: Program): string {
  const hasL1 = settings.l1 > 0;
  const step = hasL1
    ? 'theta = theta.map((value, j) => {\n    const moved = value - learningRate * g[j];\n    return j < d ? shrink(moved, learningRate * l1) : moved;\n  });'
    : 'theta = theta.map((value, j) => value - learningRate * g[j]);';
  switch (settings.optimizer) {
    case 'batch':
      return `for (let epoch = 1; epoch <= epochs; epoch++) {
  const g = gradient(theta, everyRow);
  ${step}
}`;
    case 'mini-batch':
      return `for (let epoch = 1; epoch <= epochs; epoch++) {
  const order = shuffled(epoch);
  for (let from = 0; from < n; from += batchSize) {
    const g = gradient(theta, order.slice(from, from + batchSize));
    ${step.replaceAll('\n', '\n  ')}
  }
}`;
    case 'momentum':
      return writeMomentum(hasL1);
    case 'adam':
      return writeAdam(hasL1);
    case 'newton':
      return `for (let epoch = 1; epoch <= epochs; epoch++) {
  const g = gradient(theta, everyRow);
  const step = solve(hessian(theta), [...g]);
  const here = objective(theta);
  const at = (length: number) => theta.map((value, j) => value - length * step[j]);
  const slope = g.reduce((sum, value, j) => sum + value * step[j], 0);
  let length = 1;
  // Close to the lowest point a fall is lost in rounding: the full step is right there.
  while (slope > 6e-14 * here && objective(at(length)) >= here && length > 1e-9) length /= 2;
  theta = at(length);
}`;
  }
}

function writeMomentum(hasL1: boolean): string {
  const body = hasL1
    ? `    if (j === d) return moved;
    const landed = shrink(moved, learningRate * l1);
    velocity[j] += (moved - landed) / learningRate;
    return landed;`
    : '    return moved;';
  return `const velocity = theta.map(() => 0);
for (let epoch = 1; epoch <= epochs; epoch++) {
  const g = gradient(theta, everyRow);
  theta = theta.map((value, j) => {
    velocity[j] = 0.9 * velocity[j] + g[j];
    const moved = value - learningRate * velocity[j];
${body}
  });
}`;
}

function writeAdam(hasL1: boolean): string {
  return `const m = theta.map(() => 0);
const v = theta.map(() => 0);
for (let epoch = 1; epoch <= epochs; epoch++) {
  const g = gradient(theta, everyRow);
  theta = theta.map((value, j) => {
    m[j] = 0.9 * m[j] + 0.1 * g[j];
    v[j] = 0.999 * v[j] + 0.001 * g[j] ** 2;
    const rate = learningRate / (Math.sqrt(v[j] / (1 - 0.999 ** epoch)) + 1e-8);
    const moved = value - (rate * m[j]) / (1 - 0.9 ** epoch);
    return ${hasL1 ? 'j < d ? shrink(moved, rate * l1) : moved' : 'moved'};
  });
}`;
}

function writeNewtonParts(hasL2: boolean): string {
  const ridge = hasL2 ? ' + 0.5 * l2 * at.slice(0, d).reduce((sum, w) => sum + w * w, 0)' : '';
  const diagonal = hasL2 ? '\n  for (let j = 0; j < d; j++) h[j][j] += l2;' : '';
  return `const objective = (at: number[]): number => loss(at)${ridge};

function hessian(at: number[]): number[][] {
  const h = at.map(() => at.map(() => 0));
  for (const row of x) {
    const p = sigmoid(score(row, at));
    const column = [...row, 1];
    for (let j = 0; j <= d; j++) {
      for (let k = 0; k <= d; k++) h[j][k] += (p * (1 - p) * column[j] * column[k]) / n;
    }
  }${diagonal}
  return h;
}

// Solves a x = b by elimination with the largest pivot.
function solve(a: number[][], b: number[]): number[] {
  for (let k = 0; k <= d; k++) {
    let pivot = k;
    for (let i = k; i <= d; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
    [a[k], a[pivot]] = [a[pivot], a[k]];
    [b[k], b[pivot]] = [b[pivot], b[k]];
    for (let i = k + 1; i <= d; i++) {
      const factor = a[i][k] / a[k][k];
      for (let j = k; j <= d; j++) a[i][j] -= factor * a[k][j];
      b[i] -= factor * b[k];
    }
  }
  for (let k = d; k >= 0; k--) {
    for (let j = k + 1; j <= d; j++) b[k] -= a[k][j] * b[j];
    b[k] /= a[k][k];
  }
  return b;
}
`;
}

/** The page's own random order of the points in an epoch. */
function writeOrder(seed: number): string {
  return `function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hash(text: string, start: number): number {
  let h = mix(start ^ 0x9e3779b9);
  for (let i = 0; i < text.length; i++) h = mix((Math.imul(h, 5) + 0x52dce729 + text.charCodeAt(i)) | 0);
  return h;
}

// sfc32, the random numbers that the page uses: multiples of 2^-32 in [0, 1).
function randomSource(seed: number, stream: string): () => number {
  let a = hash(stream, seed | 0);
  let b = hash(stream, a);
  let c = hash(stream, b);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

function shuffled(epoch: number): number[] {
  const order = y.map((_, i) => i);
  const random = randomSource(${seed}, \`epoch \${epoch}\`);
  for (let i = n - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}
`;
}

/** A TypeScript function that only predicts, weights inlined. */
export function writeTypeScriptPredictor({ base, degree, weights, bias, probe }: Predictor): string {
  const names = baseNames(base);
  const terms = powersOf(base, degree).map(
    (powers, j) => `(${literal(weights[j])}) * ${product(names, powers)}`,
  );
  return lines(
    '/** The probability of class 1. */',
    `export function probability(${names.map((name) => `${name}: number`).join(', ')}): number {`,
    `  const z =\n    ${[literal(bias), ...terms].join(' +\n    ')};`,
    '  return 1 / (1 + Math.exp(-z));',
    '}',
    '',
    `console.log('probability:', probability(${probe.map(literal).join(', ')}));`,
  );
}
