import { baseNames, lines, literal, literals, type Predictor, type Program, powersOf } from './program';

/** A complete NumPy program that trains the model and prints weights, bias, loss and the probe's probability. */
export function writeNumPy(program: Program): string {
  const { settings, epochs, start, probe } = program;
  const { learningRate, optimizer, l1, l2 } = settings;
  const isNewton = optimizer === 'newton';
  return lines(
    'import numpy as np',
    '',
    '# The points.',
    writeData(program),
    '',
    writeFeatures(program),
    '',
    '# The settings.',
    `epochs = ${epochs}`,
    !isNewton && `learning_rate = ${literal(learningRate)}`,
    optimizer === 'mini-batch' && `batch_size = ${settings.batchSize}`,
    l2 > 0 && `l2 = ${literal(l2)}`,
    l1 > 0 && `l1 = ${literal(l1)}`,
    '',
    '# The weights and the bias to start from.',
    `w = np.array([${literals(start.subarray(0, -1), '').replaceAll('\n', ' ')}])`,
    `b = ${literal(start[start.length - 1])}`,
    '',
    '',
    'def sigmoid(z):',
    '    return 0.5 * (1.0 + np.tanh(0.5 * z))',
    '',
    '',
    writeLoss(program),
    '',
    '',
    writeGradient(program),
    '',
    '',
    l1 > 0 &&
      `def shrink(values, amount):\n    return np.sign(values) * np.maximum(np.abs(values) - amount, 0.0)\n\n`,
    optimizer === 'mini-batch' && `${writeOrder(settings.seed)}\n\n`,
    writeTraining(program),
    '',
    'print("weights:", *(repr(float(v)) for v in w))',
    'print("bias:", repr(float(b)))',
    'print("loss:", repr(float(loss(w, b))))',
    `probe = features(${probe.map((value) => `np.array([${literal(value)}])`).join(', ')})`,
    program.isStandardized && 'probe = (probe - mean) / sd',
    'print("probability:", repr(float(sigmoid(probe @ w + b)[0])))',
  );
}

function writeData({ features, labels }: Program): string {
  const names = baseNames(features.length);
  return [
    ...features.map((column, j) => `${names[j]} = np.array([\n${literals(column, '    ')},\n])`),
    `y = np.array([\n${literals(labels, '    ')},\n])`,
  ].join('\n');
}

function writeFeatures({ features, degree, isStandardized }: Program): string {
  const names = baseNames(features.length);
  const columns = powersOf(features.length, degree).map((powers) => product(names, powers));
  return lines(
    `\ndef features(${names.join(', ')}):`,
    `    return np.column_stack([${columns.join(', ')}])`,
    '',
    '',
    `X = features(${names.join(', ')})`,
    isStandardized && 'mean, sd = X.mean(axis=0), X.std(axis=0)',
    isStandardized && 'sd[sd == 0] = 1.0',
    isStandardized && 'X = (X - mean) / sd',
    'n = len(y)',
  ).trimEnd();
}

/** x1**2 * x2 and the like. */
function product(names: readonly string[], powers: readonly number[]): string {
  return powers
    .flatMap((power, j) => (power === 0 ? [] : [power === 1 ? names[j] : `${names[j]}**${power}`]))
    .join(' * ');
}

function writeLoss({ settings }: Program): string {
  return settings.loss === 'log-loss'
    ? 'def loss(w, b):\n    z = X @ w + b\n    return np.mean(np.logaddexp(0.0, z) - y * z)'
    : 'def loss(w, b):\n    return np.mean((sigmoid(X @ w + b) - y) ** 2)';
}

/** The gradient of the loss and the L2 penalty over the rows `rows`. */
function writeGradient({ settings }: Program): string {
  const slope =
    settings.loss === 'log-loss'
      ? '    error = sigmoid(X[rows] @ w + b) - y[rows]'
      : '    p = sigmoid(X[rows] @ w + b)\n    error = 2.0 * (p - y[rows]) * p * (1.0 - p)';
  const ridge = settings.l2 > 0 ? ' + l2 * w' : '';
  return `def gradient(w, b, rows=slice(None)):\n${slope}\n    return X[rows].T @ error / len(error)${ridge}, error.mean()`;
}

function writeTraining({ settings }: Program): string {
  const { optimizer, l1 } = settings;
  const each = 'for epoch in range(1, epochs + 1):';
  const shrunk = l1 > 0 && '    w = shrink(w, learning_rate * l1)';
  switch (optimizer) {
    case 'batch':
      return lines(
        each,
        '    gradient_w, gradient_b = gradient(w, b)',
        '    w = w - learning_rate * gradient_w',
        '    b = b - learning_rate * gradient_b',
        shrunk,
      ).trimEnd();
    case 'mini-batch':
      return lines(
        each,
        '    order = shuffled(n, epoch)',
        '    for start in range(0, n, batch_size):',
        '        gradient_w, gradient_b = gradient(w, b, order[start:start + batch_size])',
        '        w = w - learning_rate * gradient_w',
        '        b = b - learning_rate * gradient_b',
        l1 > 0 && '        w = shrink(w, learning_rate * l1)',
      ).trimEnd();
    case 'momentum':
      return lines(
        'velocity_w, velocity_b = np.zeros_like(w), 0.0',
        each,
        '    gradient_w, gradient_b = gradient(w, b)',
        '    velocity_w = 0.9 * velocity_w + gradient_w',
        '    velocity_b = 0.9 * velocity_b + gradient_b',
        l1 > 0
          ? '    moved = w - learning_rate * velocity_w\n    w = shrink(moved, learning_rate * l1)\n    velocity_w = velocity_w + (moved - w) / learning_rate'
          : '    w = w - learning_rate * velocity_w',
        '    b = b - learning_rate * velocity_b',
      ).trimEnd();
    case 'adam':
      return writeAdam(each, l1 > 0);
    case 'newton':
      return writeNewton(each, settings.l2 > 0);
  }
}

function writeAdam(each: string, hasL1: boolean): string {
  return lines(
    '# The first and second moments of the gradient, bias last.',
    'm, v = np.zeros(len(w) + 1), np.zeros(len(w) + 1)',
    each,
    '    gradient_w, gradient_b = gradient(w, b)',
    '    g = np.append(gradient_w, gradient_b)',
    '    m = 0.9 * m + 0.1 * g',
    '    v = 0.999 * v + 0.001 * g * g',
    '    rate = learning_rate / (np.sqrt(v / (1.0 - 0.999**epoch)) + 1e-8)',
    '    step = rate * m / (1.0 - 0.9**epoch)',
    hasL1 ? '    w = shrink(w - step[:-1], rate[:-1] * l1)' : '    w = w - step[:-1]',
    '    b = b - step[-1]',
  ).trimEnd();
}

function writeNewton(each: string, hasL2: boolean): string {
  return lines(
    'X1 = np.column_stack([X, np.ones(n)])',
    `ridge = np.append(np.full(len(w), ${hasL2 ? 'l2' : '0.0'}), 0.0)`,
    '',
    '',
    'def objective(theta):',
    '    return loss(theta[:-1], theta[-1]) + 0.5 * np.sum(ridge * theta**2)',
    '',
    '',
    'theta = np.append(w, b)',
    each,
    '    g = np.append(*gradient(theta[:-1], theta[-1]))',
    '    p = sigmoid(X1 @ theta)',
    '    hessian = (X1.T * (p * (1.0 - p))) @ X1 / n + np.diag(ridge)',
    '    step = np.linalg.solve(hessian, g)',
    '    # Close to the lowest point a fall is lost in rounding: the full step is right there.',
    '    here, length = objective(theta), 1.0',
    '    while g @ step > 6e-14 * here and objective(theta - length * step) >= here and length > 1e-9:',
    '        length *= 0.5',
    '    theta = theta - length * step',
    'w, b = theta[:-1], theta[-1]',
  ).trimEnd();
}

/** The page's own random order of the points in an epoch, in whole numbers of 32 bits. */
function writeOrder(seed: number): string {
  return `MASK = 0xFFFFFFFF


def mix(h):
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & MASK
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & MASK
    return h ^ (h >> 16)


def hash_text(text, start):
    h = mix(start ^ 0x9E3779B9)
    for character in text:
        h = mix((h * 5 + 0x52DCE729 + ord(character)) & MASK)
    return h


def random_source(seed, stream):
    """sfc32, the random numbers that the page uses: multiples of 2^-32 in [0, 1)."""
    a = hash_text(stream, seed)
    b = hash_text(stream, a)
    c = hash_text(stream, b)
    counter = 1
    for skipped in range(-15, 1 << 62):
        total = (a + b + counter) & MASK
        counter = (counter + 1) & MASK
        a = b ^ (b >> 9)
        b = (c + (c << 3)) & MASK
        c = ((((c << 21) | (c >> 11)) & MASK) + total) & MASK
        if skipped >= 0:
            yield total / 4294967296.0


def shuffled(n, epoch):
    order = np.arange(n)
    random = random_source(${seed}, f"epoch {epoch}")
    for i in range(n - 1, 0, -1):
        other = int(next(random) * (i + 1))
        order[i], order[other] = order[other], order[i]
    return order`;
}

/** A function in plain Python that only predicts, weights inlined. */
export function writeNumPyPredictor({ base, degree, weights, bias, probe }: Predictor): string {
  const names = baseNames(base);
  const terms = powersOf(base, degree).map(
    (powers, j) => `        + ${literal(weights[j])} * ${product(names, powers)}`,
  );
  return lines(
    'import math',
    '',
    '',
    `def probability(${names.join(', ')}):`,
    '    """The probability of class 1."""',
    '    z = (',
    `        ${literal(bias)}`,
    ...terms,
    '    )',
    '    return 0.5 * (1.0 + math.tanh(0.5 * z))',
    '',
    '',
    `print("probability:", probability(${probe.map(literal).join(', ')}))`,
  );
}
