import { baseNames, lines, literal, literals, type Predictor, type Program, powersOf } from './program';

/** A complete program in base R that trains the model and prints weights, bias, loss and the probe's probability. */
export function writeR(program: Program): string {
  const { features, labels, settings, epochs, start, probe, isStandardized } = program;
  const names = baseNames(features.length);
  const columns = powersOf(features.length, program.degree).map((powers) => product(names, powers));
  const isLogLoss = settings.loss === 'log-loss';
  return lines(
    '# The points.',
    ...features.map((column, j) => `${names[j]} <- c(\n${literals(column, '  ')}\n)`),
    `y <- c(\n${literals(labels, '  ')}\n)`,
    '',
    `features <- function(${names.join(', ')}) cbind(${columns.join(', ')})`,
    `x <- unname(features(${names.join(', ')}))`,
    'n <- length(y)',
    isStandardized && writeStandardization(),
    '',
    '# The settings.',
    `epochs <- ${epochs}`,
    settings.optimizer !== 'newton' && `learning_rate <- ${literal(settings.learningRate)}`,
    settings.optimizer === 'mini-batch' && `batch_size <- ${settings.batchSize}`,
    settings.l2 > 0 && `l2 <- ${literal(settings.l2)}`,
    settings.l1 > 0 && `l1 <- ${literal(settings.l1)}`,
    '',
    '# The weights and the bias to start from.',
    `w <- c(\n${literals(start.subarray(0, -1), '  ')}\n)`,
    `b <- ${literal(start[start.length - 1])}`,
    '',
    'score <- function(x, w, b) drop(x %*% w) + b',
    '',
    isLogLoss
      ? 'loss <- function(w, b) {\n  z <- score(x, w, b)\n  mean(pmax(z, 0) + log1p(exp(-abs(z))) - y * z)\n}'
      : 'loss <- function(w, b) mean((plogis(score(x, w, b)) - y)^2)',
    '',
    writeGradient(isLogLoss, settings.l2 > 0),
    '',
    settings.l1 > 0 && 'shrink <- function(values, amount) sign(values) * pmax(abs(values) - amount, 0)\n',
    settings.optimizer === 'mini-batch' && `${writeOrder(settings.seed)}\n`,
    writeTraining(program),
    '',
    'exact <- function(values) paste(format(values, digits = 17, scientific = TRUE, trim = TRUE), collapse = " ")',
    'cat("weights:", exact(w), "\\n")',
    'cat("bias:", exact(b), "\\n")',
    'cat("loss:", exact(loss(w, b)), "\\n")',
    `probe <- unname(features(${probe.map(literal).join(', ')}))`,
    isStandardized && 'probe <- (probe - mean_x) / sd_x',
    'cat("probability:", exact(plogis(score(probe, w, b))), "\\n")',
  );
}

function product(names: readonly string[], powers: readonly number[]): string {
  return powers
    .flatMap((power, j) => (power === 0 ? [] : [power === 1 ? names[j] : `${names[j]}^${power}`]))
    .join(' * ');
}

function writeStandardization(): string {
  return `
# Means and standard deviations (divided by n); a constant feature keeps 1.
mean_x <- colMeans(x)
sd_x <- sqrt(colMeans(sweep(x, 2, mean_x)^2))
sd_x[sd_x == 0] <- 1
x <- sweep(sweep(x, 2, mean_x), 2, sd_x, "/")`;
}

function writeGradient(isLogLoss: boolean, hasL2: boolean): string {
  const error = isLogLoss
    ? '  error <- plogis(score(x[rows, , drop = FALSE], w, b)) - y[rows]'
    : '  p <- plogis(score(x[rows, , drop = FALSE], w, b))\n  error <- 2 * (p - y[rows]) * p * (1 - p)';
  const ridge = hasL2 ? ' + l2 * w' : '';
  return `gradient <- function(w, b, rows = seq_len(n)) {
${error}
  list(
    w = drop(crossprod(x[rows, , drop = FALSE], error)) / length(rows)${ridge},
    b = mean(error)
  )
}`;
}

function writeTraining({ settings }: Program): string {
  const hasL1 = settings.l1 > 0;
  const each = 'for (epoch in seq_len(epochs)) {';
  const shrunk = (indent: string) => hasL1 && `${indent}w <- shrink(w, learning_rate * l1)`;
  switch (settings.optimizer) {
    case 'batch':
      return lines(
        each,
        '  g <- gradient(w, b)',
        '  w <- w - learning_rate * g$w',
        '  b <- b - learning_rate * g$b',
        shrunk('  '),
        '}',
      ).trimEnd();
    case 'mini-batch':
      return lines(
        each,
        '  order <- shuffled(n, epoch)',
        '  for (first in seq(1, n, by = batch_size)) {',
        '    g <- gradient(w, b, order[first:min(first + batch_size - 1, n)])',
        '    w <- w - learning_rate * g$w',
        '    b <- b - learning_rate * g$b',
        shrunk('    '),
        '  }',
        '}',
      ).trimEnd();
    case 'momentum':
      return lines(
        'velocity_w <- 0 * w',
        'velocity_b <- 0',
        each,
        '  g <- gradient(w, b)',
        '  velocity_w <- 0.9 * velocity_w + g$w',
        '  velocity_b <- 0.9 * velocity_b + g$b',
        hasL1
          ? '  moved <- w - learning_rate * velocity_w\n  w <- shrink(moved, learning_rate * l1)\n  velocity_w <- velocity_w + (moved - w) / learning_rate'
          : '  w <- w - learning_rate * velocity_w',
        '  b <- b - learning_rate * velocity_b',
        '}',
      ).trimEnd();
    case 'adam':
      return lines(
        '# The first and second moments of the gradient, bias last.',
        'd <- length(w)',
        'm <- v <- numeric(d + 1)',
        each,
        '  g <- unlist(gradient(w, b))',
        '  m <- 0.9 * m + 0.1 * g',
        '  v <- 0.999 * v + 0.001 * g^2',
        '  rate <- learning_rate / (sqrt(v / (1 - 0.999^epoch)) + 1e-8)',
        '  step <- rate * m / (1 - 0.9^epoch)',
        hasL1 ? '  w <- shrink(w - step[1:d], rate[1:d] * l1)' : '  w <- w - step[1:d]',
        '  b <- b - step[d + 1]',
        '}',
        'w <- unname(w)',
        'b <- unname(b)',
      ).trimEnd();
    case 'newton':
      return writeNewton(each, settings.l2 > 0);
  }
}

function writeNewton(each: string, hasL2: boolean): string {
  return `d <- length(w)
x1 <- cbind(x, 1)
ridge <- c(rep(${hasL2 ? 'l2' : '0'}, d), 0)
objective <- function(theta) loss(theta[1:d], theta[d + 1]) + sum(ridge * theta^2) / 2

theta <- c(w, b)
${each}
  g <- unlist(gradient(theta[1:d], theta[d + 1]))
  p <- plogis(drop(x1 %*% theta))
  hessian <- crossprod(x1, x1 * (p * (1 - p))) / n + diag(ridge)
  step <- unname(solve(hessian, g, tol = 1e-300))
  # Close to the lowest point a fall is lost in rounding: the full step is right there.
  size <- 1
  here <- objective(theta)
  while (sum(g * step) > 6e-14 * here && objective(theta - size * step) >= here && size > 1e-9) {
    size <- size / 2
  }
  theta <- theta - size * step
}
w <- theta[1:d]
b <- theta[d + 1]`;
}

/** The page's own random order of the points in an epoch; R has no unsigned integers, so words are doubles. */
function writeOrder(seed: number): string {
  return `# Arithmetic on words of 32 bits, kept as doubles.
word <- function(value) value %% 4294967296
times <- function(a, b) word(word((a %/% 65536) * b) * 65536 + (a %% 65536) * b)
xor_words <- function(a, b) {
  bitwXor(a %/% 65536, b %/% 65536) * 65536 + bitwXor(a %% 65536, b %% 65536)
}
right <- function(a, bits) a %/% 2^bits

mix <- function(h) {
  h <- times(xor_words(h, right(h, 16)), 2246822507)
  h <- times(xor_words(h, right(h, 13)), 3266489909)
  xor_words(h, right(h, 16))
}

hash <- function(text, start) {
  h <- mix(xor_words(start, 2654435769))
  for (code in utf8ToInt(text)) h <- mix(word(times(h, 5) + 1390208809 + code))
  h
}

# sfc32, the random numbers that the page uses: multiples of 2^-32 in [0, 1).
random_numbers <- function(count, seed, stream) {
  a <- hash(stream, seed)
  b <- hash(stream, a)
  c <- hash(stream, b)
  numbers <- numeric(count + 15)
  for (i in seq_along(numbers)) {
    sum <- word(a + b + i)
    a <- xor_words(b, right(b, 9))
    b <- word(c + word(c * 8))
    c <- word(word(c * 2097152) + right(c, 11) + sum)
    numbers[i] <- sum / 4294967296
  }
  numbers[-(1:15)]
}

shuffled <- function(n, epoch) {
  order <- seq_len(n)
  random <- random_numbers(n - 1, ${seed}, paste("epoch", format(epoch, scientific = FALSE)))
  for (i in rev(seq_len(n))[-n]) {
    other <- floor(random[n - i + 1] * i) + 1
    order[c(i, other)] <- order[c(other, i)]
  }
  order
}`;
}

/** An R function that only predicts, weights inlined. */
export function writeRPredictor({ base, degree, weights, bias, probe }: Predictor): string {
  const names = baseNames(base);
  const terms = powersOf(base, degree).map(
    (powers, j) => `(${literal(weights[j])}) * ${product(names, powers)}`,
  );
  return lines(
    '# The probability of class 1.',
    `probability <- function(${names.join(', ')}) {`,
    '  z <- (',
    `    ${[literal(bias), ...terms].join(' +\n    ')}`,
    '  )',
    '  plogis(z)',
    '}',
    '',
    `cat("probability:", format(probability(${probe.map(literal).join(', ')}), digits = 17), "\\n")`,
  );
}
