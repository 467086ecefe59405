import { words } from '#words/programs';
import { writeRCertainty } from './certainty';
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
  wrapped,
} from './program';
import { rOrder } from './shuffle';

/** Texts between brackets that begin a line. */
const call = { indent: '', tab: '  ', before: 0, hasLastComma: false };
const power: WritePower = (name, exponent) => `${name}^${exponent}`;

/** A complete program in base R that trains the model and prints weights, bias, loss and the probe's probability. */
export function writeR(program: Program): string {
  const { settings, epochs, start, probe, isStandardized } = program;
  const names = baseNames(program);
  const { optimizer, l1, l2 } = settings;
  const weights = weightsIn(program);
  const isLogLoss = settings.loss === 'log-loss';
  return lines(
    heading(program, trainedSentence(program), 'Rscript model.R', '#'),
    '',
    writeData(program),
    '',
    bracketed(names, ['features <- function(', ') {'], call),
    `  ${bracketed(products(program, power), ['cbind(', ')'], { indent: '  ', tab: '  ', before: 0, hasLastComma: false })}`,
    '}',
    '',
    bracketed(names, ['x <- features(', ')'], call),
    'n <- length(y)',
    isStandardized && writeStandardization(),
    '',
    `# ${words.settings}`,
    `epochs <- ${epochs}`,
    optimizer !== 'newton' && `learning_rate <- ${literal(settings.learningRate)}`,
    optimizer === 'mini-batch' && `batch_size <- ${settings.batchSize}`,
    l2 > 0 && `l2 <- ${literal(l2)}`,
    l1 > 0 && `l1 <- ${literal(l1)}`,
    weights && `# ${weightsComment(program)}`,
    weights && isLogLoss && l1 + l2 === 0 && `# ${words.noErrors}`,
    weights && `class_weight <- c(${weights.map(literal).join(', ')})`,
    '',
    `# ${words.start}`,
    `w <- ${bracketed(Array.from(start.subarray(0, -1), literal), ['c(', ')'], { indent: '', tab: '  ', before: 5, hasLastComma: false })}`,
    `b <- ${literal(start[start.length - 1])}`,
    '',
    writeSigmoid(probabilityOf(program)),
    '',
    `# ${words.score}`,
    'score <- function(x, w, b) drop(x %*% w) + b',
    '',
    writeLoss(isLogLoss, weights !== null),
    '',
    writeGradient(isLogLoss, l2 > 0, weights !== null),
    '',
    l1 > 0 && writeShrink(),
    '',
    optimizer === 'mini-batch' && rOrder(settings.seed),
    '',
    writeTraining(program, weights !== null),
    '',
    `# ${words.result}`,
    'options(digits = 17)',
    'cat("weights:", w, "\\n")',
    'cat("bias:", b, "\\n")',
    'cat("loss:", loss(w, b), "\\n")',
    '',
    `# ${words.probe(probabilityOf(program))}`,
    bracketed(probe.map(literal), ['probe <- features(', ')'], call),
    isStandardized && 'probe <- (probe - mean_x) / sd_x',
    'cat("probability:", sigmoid(score(probe, w, b)), "\\n")',
    program.hasErrors === true && writeRCertainty(program),
  );
}

function writeData(program: Program): string {
  const names = baseNames(program);
  return [
    `# ${words.points}`,
    ...program.features.map((column, j) => `${names[j]} <- c(\n${literals(column, '  ')}\n)`),
    `y <- c(\n${wrapped(Array.from(program.labels, String), '  ')}\n)`,
  ].join('\n');
}

function writeStandardization(): string {
  return `
# ${words.standardized}
mean_x <- colMeans(x)
sd_x <- sqrt(colMeans(sweep(x, 2, mean_x)^2))
sd_x[apply(x, 2, min) == apply(x, 2, max)] <- 1
x <- sweep(sweep(x, 2, mean_x), 2, sd_x, "/")`;
}

function writeSigmoid(what: string): string {
  return `# ${words.sigmoid(what)}
sigmoid <- function(z) 1 / (1 + exp(-z))`;
}

function writeLoss(isLogLoss: boolean, isWeighted: boolean): string {
  const c = isWeighted ? 'class_weight[y + 1] * ' : '';
  return isLogLoss
    ? `# ${words.logLoss}
loss <- function(w, b) {
  z <- score(x, w, b)
  mean(${isWeighted ? `${c}(pmax(z, 0) + log1p(exp(-abs(z))) - y * z)` : 'pmax(z, 0) + log1p(exp(-abs(z))) - y * z'})
}`
    : `# ${words.squaredError}
loss <- function(w, b) mean(${c}(sigmoid(score(x, w, b)) - y)^2)`;
}

function writeGradient(isLogLoss: boolean, hasL2: boolean, isWeighted: boolean): string {
  const c = isWeighted ? 'class_weight[y + 1] * ' : '';
  const error = isLogLoss
    ? `error <- ${c}${isWeighted ? '(sigmoid(score(x, w, b)) - y)' : 'sigmoid(score(x, w, b)) - y'}`
    : `p <- sigmoid(score(x, w, b))\n  error <- ${c}2 * (p - y) * p * (1 - p)`;
  return `# ${hasL2 ? words.gradientWithL2 : words.gradient}
gradient <- function(x, y, w, b) {
  ${error}
  list(w = drop(crossprod(x, error)) / length(y)${hasL2 ? ' + l2 * w' : ''}, b = mean(error))
}`;
}

function writeShrink(): string {
  return `# ${words.shrink}
shrink <- function(w, amount) sign(w) * pmax(abs(w) - amount, 0)`;
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
for (epoch in seq_len(epochs)) {
  g <- gradient(x, y, w, b)
  w <- w - learning_rate * g$w
  b <- b - learning_rate * g$b${hasL1 ? '\n  w <- shrink(w, learning_rate * l1)' : ''}
}`;
}

function writeMiniBatch(hasL1: boolean): string {
  return `# ${words.training}
for (epoch in seq_len(epochs)) {
  order <- shuffled(n, epoch)
  for (first in seq(1, n, by = batch_size)) {
    rows <- order[first:min(first + batch_size - 1, n)]
    g <- gradient(x[rows, , drop = FALSE], y[rows], w, b)
    w <- w - learning_rate * g$w
    b <- b - learning_rate * g$b${hasL1 ? '\n    w <- shrink(w, learning_rate * l1)' : ''}
  }
}`;
}

function writeMomentum(hasL1: boolean): string {
  const step = hasL1
    ? `# ${words.momentumWithL1}
  moved <- w - learning_rate * velocity_w
  w <- shrink(moved, learning_rate * l1)
  velocity_w <- velocity_w + (moved - w) / learning_rate`
    : 'w <- w - learning_rate * velocity_w';
  return `# ${words.training}
velocity_w <- 0 * w
velocity_b <- 0
for (epoch in seq_len(epochs)) {
  g <- gradient(x, y, w, b)
  velocity_w <- 0.9 * velocity_w + g$w
  velocity_b <- 0.9 * velocity_b + g$b
  ${step}
  b <- b - learning_rate * velocity_b
}`;
}

function writeAdam(hasL1: boolean): string {
  return `# ${words.moments}
d <- length(w)
m <- numeric(d + 1)
v <- numeric(d + 1)

# ${words.training}
for (epoch in seq_len(epochs)) {
  g <- unlist(gradient(x, y, w, b))
  m <- 0.9 * m + 0.1 * g
  v <- 0.999 * v + 0.001 * g^2
  rate <- learning_rate / (sqrt(v / (1 - 0.999^epoch)) + 1e-8)
  step <- rate * m / (1 - 0.9^epoch)
  ${hasL1 ? 'w <- shrink(w - step[1:d], rate[1:d] * l1)' : 'w <- w - step[1:d]'}
  b <- b - step[d + 1]
}`;
}

function writeNewton(hasL2: boolean, isWeighted: boolean): string {
  const ridge = hasL2 ? ' + 0.5 * l2 * sum(theta[1:d]^2)' : '';
  return `d <- length(w)

# ${words.objective}
objective <- function(theta) loss(theta[1:d], theta[d + 1])${ridge}

# ${words.hessian}
hessian <- function(theta) {
  ones <- cbind(x, 1)
  p <- sigmoid(drop(ones %*% theta))
  crossprod(ones, ones * (${isWeighted ? 'class_weight[y + 1] * ' : ''}p * (1 - p))) / n${hasL2 ? ' + diag(c(rep(l2, d), 0))' : ''}
}

# ${words.training}
theta <- c(w, b)
for (epoch in seq_len(epochs)) {
  g <- unlist(gradient(x, y, theta[1:d], theta[d + 1]))
  step <- solve(hessian(theta), g, tol = 1e-300)
  # ${words.halving}
  here <- objective(theta)
  size <- 1
  while (sum(g * step) > 6e-14 * here && objective(theta - size * step) >= here && size > 1e-9) {
    size <- size / 2
  }
  theta <- theta - size * step
}
w <- theta[1:d]
b <- theta[d + 1]`;
}

/** An R function that only predicts, weights inlined. */
export function writeRPredictor(predictor: Predictor): string {
  return lines(
    heading(predictor, words.predicts, 'Rscript model.R', '#'),
    '',
    writeSigmoid(probabilityOf(predictor)),
    '',
    bracketed(baseNames(predictor), ['probability <- function(', ') {'], call),
    '  sigmoid(',
    addedUp(scoreTerms(predictor, power)),
    '  )',
    '}',
    '',
    `# ${words.probe(probabilityOf(predictor))}`,
    'options(digits = 17)',
    bracketed(predictor.probe.map(literal), ['cat("probability:", probability(', '), "\\n")'], call),
  );
}

function addedUp(terms: readonly string[]): string {
  return terms.map((term) => `    ${term}`).join('\n');
}
