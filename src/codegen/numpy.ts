import { words } from '#words/programs';
import { writeNumPyCertainty } from './certainty';
import {
  baseNames,
  bracketed,
  heading,
  literal,
  literals,
  type Predictor,
  type Program,
  probabilityOf,
  products,
  pythonLines,
  scoreTerms,
  starPower,
  trainedSentence,
  weightsComment,
  weightsIn,
  wrapped,
} from './program';
import { numpyOrder } from './shuffle';

/** A complete NumPy program that trains the model and prints weights, bias, loss and the probe's probability. */
export function writeNumPy(program: Program): string {
  const { settings, epochs, start, probe } = program;
  const { learningRate, optimizer, l1, l2 } = settings;
  const weights = weightsIn(program);
  return pythonLines(
    heading(program, trainedSentence(program), 'python3 model.py', '#'),
    'import numpy as np',
    '',
    writePythonData(program),
    '\n',
    writePythonFeatures(program),
    '\n',
    bracketed(baseNames(program), ['X = features(', ')'], pythonCall),
    'n = len(y)',
    program.isStandardized && writeStandardization(),
    '',
    `# ${words.settings}`,
    `epochs = ${epochs}`,
    optimizer !== 'newton' && `learning_rate = ${literal(learningRate)}`,
    optimizer === 'mini-batch' && `batch_size = ${settings.batchSize}`,
    l2 > 0 && `l2 = ${literal(l2)}`,
    l1 > 0 && `l1 = ${literal(l1)}`,
    weights && writePythonWeights(program, weights),
    '',
    `# ${words.start}`,
    `w = ${array(start.subarray(0, -1))}`,
    `b = ${literal(start[start.length - 1])}`,
    '\n',
    writeSigmoid(probabilityOf(program)),
    '\n',
    writeLoss(settings.loss === 'log-loss', weights !== null),
    '\n',
    writeGradient(program, weights !== null),
    '\n',
    l1 > 0 && writeShrink(),
    '\n',
    optimizer === 'mini-batch' && numpyOrder(settings.seed),
    '\n',
    writeTraining(program, weights !== null),
    '',
    `# ${words.result}`,
    'print("weights:", *w)',
    'print("bias:", b)',
    'print("loss:", loss(w, b))',
    '',
    `# ${words.probe(probabilityOf(program))}`,
    bracketed(probe.map(literal), ['probe = features(', ')'], pythonCall),
    program.isStandardized && 'probe = (probe - mean) / sd',
    'print("probability:", sigmoid(probe @ w + b)[0])',
    program.hasErrors === true && writeNumPyCertainty(program),
  );
}

/** Texts between brackets that begin a line. */
export const pythonCall = { indent: '', tab: '    ', before: 0, hasLastComma: true };

/** Number literals in an array, in as many lines as they need. */
function array(values: Float64Array): string {
  const layout = { indent: '', tab: '    ', before: 4, hasLastComma: true };
  return bracketed(Array.from(values, literal), ['np.array([', '])'], layout);
}

/** The columns x1, x2 and y. */
export function writePythonData(program: Program): string {
  const names = baseNames(program);
  return [
    `# ${words.points}`,
    ...program.features.map((column, j) => `${names[j]} = np.array([\n${literals(column, '    ')},\n])`),
    `y = np.array([\n${wrapped(Array.from(program.labels, String), '    ')},\n])`,
  ].join('\n');
}

/** The function that makes features of columns, or of the numbers of one point. */
export function writePythonFeatures(program: Program): string {
  const layout = { indent: '    ', tab: '    ', before: 7, hasLastComma: true };
  const columns = bracketed(products(program, starPower), ['np.column_stack([', '])'], layout);
  return `${bracketed(baseNames(program), ['def features(', '):'], pythonCall)}\n    return ${columns}`;
}

function writeStandardization(): string {
  return `
# ${words.standardized}
mean = X.mean(axis=0)
sd = X.std(axis=0)
sd[np.ptp(X, axis=0) == 0.0] = 1.0
X = (X - mean) / sd`;
}

function writeSigmoid(what: string): string {
  return `# ${words.sigmoid(what)}
def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))`;
}

/** The numbers that points of the two classes count by. */
export function writePythonWeights(program: Program, weights: Iterable<number>): string {
  return `# ${weightsComment(program)}\nclass_weight = np.array([${Array.from(weights, literal).join(', ')}])`;
}

function writeLoss(isLogLoss: boolean, isWeighted: boolean): string {
  const c = isWeighted ? 'class_weight[y] * ' : '';
  return isLogLoss
    ? `# ${words.logLoss}
def loss(w, b):
    z = X @ w + b
    return np.mean(${c}${isWeighted ? '(np.logaddexp(0.0, z) - y * z)' : 'np.logaddexp(0.0, z) - y * z'})`
    : `# ${words.squaredError}
def loss(w, b):
    return np.mean(${c}(sigmoid(X @ w + b) - y) ** 2)`;
}

function writeGradient({ settings }: Program, isWeighted: boolean): string {
  const c = isWeighted ? 'class_weight[y] * ' : '';
  const error =
    settings.loss === 'log-loss'
      ? `error = ${c}${isWeighted ? '(sigmoid(X @ w + b) - y)' : 'sigmoid(X @ w + b) - y'}`
      : `p = sigmoid(X @ w + b)\n    error = ${c}2.0 * (p - y) * p * (1.0 - p)`;
  return `# ${settings.l2 > 0 ? words.gradientWithL2 : words.gradient}
def gradient(X, y, w, b):
    ${error}
    return X.T @ error / len(y)${settings.l2 > 0 ? ' + l2 * w' : ''}, error.mean()`;
}

function writeShrink(): string {
  return `# ${words.shrink}
def shrink(w, amount):
    return np.sign(w) * np.maximum(np.abs(w) - amount, 0.0)`;
}

function writeTraining({ settings }: Program, isWeighted: boolean): string {
  const { optimizer, l1, l2 } = settings;
  switch (optimizer) {
    case 'batch':
      return writeBatch(l1 > 0);
    case 'mini-batch':
      return writeMiniBatch(l1 > 0);
    case 'momentum':
      return writeMomentum(l1 > 0);
    case 'adam':
      return writeAdam(l1 > 0);
    case 'newton':
      return writeNewton(l2 > 0, isWeighted);
  }
}

function writeBatch(hasL1: boolean): string {
  return `# ${words.training}
for epoch in range(epochs):
    gradient_w, gradient_b = gradient(X, y, w, b)
    w = w - learning_rate * gradient_w
    b = b - learning_rate * gradient_b${hasL1 ? '\n    w = shrink(w, learning_rate * l1)' : ''}`;
}

function writeMiniBatch(hasL1: boolean): string {
  return `# ${words.training}
for epoch in range(1, epochs + 1):
    order = shuffled(n, epoch)
    for first in range(0, n, batch_size):
        rows = order[first : first + batch_size]
        gradient_w, gradient_b = gradient(X[rows], y[rows], w, b)
        w = w - learning_rate * gradient_w
        b = b - learning_rate * gradient_b${hasL1 ? '\n        w = shrink(w, learning_rate * l1)' : ''}`;
}

function writeMomentum(hasL1: boolean): string {
  const step = hasL1
    ? `# ${words.momentumWithL1}
    moved = w - learning_rate * velocity_w
    w = shrink(moved, learning_rate * l1)
    velocity_w = velocity_w + (moved - w) / learning_rate`
    : 'w = w - learning_rate * velocity_w';
  return `# ${words.training}
velocity_w = np.zeros_like(w)
velocity_b = 0.0
for epoch in range(epochs):
    gradient_w, gradient_b = gradient(X, y, w, b)
    velocity_w = 0.9 * velocity_w + gradient_w
    velocity_b = 0.9 * velocity_b + gradient_b
    ${step}
    b = b - learning_rate * velocity_b`;
}

function writeAdam(hasL1: boolean): string {
  return `# ${words.moments}
m = np.zeros(len(w) + 1)
v = np.zeros(len(w) + 1)

# ${words.training}
for epoch in range(1, epochs + 1):
    g = np.append(*gradient(X, y, w, b))
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g**2
    rate = learning_rate / (np.sqrt(v / (1.0 - 0.999**epoch)) + 1e-8)
    step = rate * m / (1.0 - 0.9**epoch)
    ${hasL1 ? 'w = shrink(w - step[:-1], rate[:-1] * l1)' : 'w = w - step[:-1]'}
    b = b - step[-1]`;
}

function writeNewton(hasL2: boolean, isWeighted: boolean): string {
  const objective = hasL2
    ? `# ${words.objective}
def objective(theta):
    return loss(theta[:-1], theta[-1]) + 0.5 * l2 * np.sum(theta[:-1] ** 2)`
    : `# ${words.objective}
def objective(theta):
    return loss(theta[:-1], theta[-1])`;
  return `${objective}


# ${words.hessian}
def hessian(theta):
    ones = np.column_stack([X, np.ones(n)])
    p = sigmoid(ones @ theta)
    h = (ones.T * (${isWeighted ? 'class_weight[y] * ' : ''}p * (1.0 - p))) @ ones / n
${hasL2 ? '    h[:-1, :-1] += l2 * np.eye(len(theta) - 1)\n' : ''}    return h


# ${words.training}
theta = np.append(w, b)
for epoch in range(epochs):
    g = np.append(*gradient(X, y, theta[:-1], theta[-1]))
    step = np.linalg.solve(hessian(theta), g)
    # ${words.halving}
    here = objective(theta)
    length = 1.0
    while g @ step > 6e-14 * here and objective(theta - length * step) >= here and length > 1e-9:
        length = length / 2.0
    theta = theta - length * step
w, b = theta[:-1], theta[-1]`;
}

/** A function of numbers or arrays that only predicts, weights inlined. */
export function writeNumPyPredictor(predictor: Predictor): string {
  return pythonLines(
    heading(predictor, words.predicts, 'python3 model.py', '#'),
    'import numpy as np',
    '\n',
    writeSigmoid(probabilityOf(predictor)),
    '\n',
    bracketed(baseNames(predictor), ['def probability(', '):'], pythonCall),
    '    return sigmoid(',
    ...scoreTerms(predictor, starPower).map((term) => `        ${term}`),
    '    )',
    '\n',
    `# ${words.probe(probabilityOf(predictor))}`,
    bracketed(predictor.probe.map(literal), ['print("probability:", probability(', '))'], pythonCall),
  );
}
