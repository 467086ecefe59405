import { baseNames, lines, literal, literals, type Predictor, type Program, powersOf } from './program';

/** A complete Rust program, standard library only, that trains the model and prints weights, bias, loss and probability. */
export function writeRust(program: Program): string {
  const { features, labels, settings, epochs, start, probe } = program;
  const names = baseNames(features.length);
  const d = powersOf(features.length, program.degree).length;
  return lines(
    `const N: usize = ${labels.length};`,
    `const D: usize = ${d};`,
    ...features.map(
      (column, j) => `const ${names[j].toUpperCase()}: [f64; N] = [\n${literals(column, '    ')},\n];`,
    ),
    `const Y: [f64; N] = [\n${literals(labels, '    ')},\n];`,
    '',
    `const EPOCHS: u32 = ${epochs};`,
    settings.optimizer !== 'newton' && `const LEARNING_RATE: f64 = ${literal(settings.learningRate)};`,
    settings.optimizer === 'mini-batch' && `const BATCH_SIZE: usize = ${settings.batchSize};`,
    settings.l2 > 0 && `const L2: f64 = ${literal(settings.l2)};`,
    settings.l1 > 0 && `const L1: f64 = ${literal(settings.l1)};`,
    '',
    'fn sigmoid(z: f64) -> f64 {\n    1.0 / (1.0 + (-z).exp())\n}',
    '',
    writeFeatures(names, program.degree),
    '',
    program.isStandardized && writeStandardization(),
    '',
    'fn score(x: &[f64; D], theta: &[f64; D + 1]) -> f64 {\n    let mut z = theta[D];\n    for j in 0..D {\n        z += theta[j] * x[j];\n    }\n    z\n}',
    '',
    writeLoss(settings.loss === 'log-loss'),
    '',
    writeGradient(settings.loss === 'log-loss', settings.l2 > 0),
    '',
    settings.l1 > 0 &&
      'fn shrink(value: f64, amount: f64) -> f64 {\n    value.signum() * (value.abs() - amount).max(0.0)\n}',
    '',
    settings.optimizer === 'mini-batch' && writeOrder(settings.seed),
    '',
    settings.optimizer === 'newton' && writeNewtonParts(settings.l2 > 0),
    '',
    'fn main() {',
    `    let mut points: Vec<[f64; D]> = (0..N).map(|i| features(${names.map((name) => `${name.toUpperCase()}[i]`).join(', ')})).collect();`,
    program.isStandardized && '    let (mean, sd) = fit_standardization(&points);',
    program.isStandardized && '    for x in points.iter_mut() {\n        standardize(x, &mean, &sd);\n    }',
    '    // The weights, then the bias.',
    `    let mut theta: [f64; D + 1] = [\n${literals(start, '        ')},\n    ];`,
    '',
    writeTraining(program),
    '',
    '    println!("weights: {}", theta[..D].iter().map(|w| format!("{:?}", w)).collect::<Vec<_>>().join(" "));',
    '    println!("bias: {:?}", theta[D]);',
    '    println!("loss: {:?}", loss(&points, &theta));',
    `    let ${program.isStandardized ? 'mut ' : ''}probe = features(${probe.map(literal).join(', ')});`,
    program.isStandardized && '    standardize(&mut probe, &mean, &sd);',
    '    println!("probability: {:?}", sigmoid(score(&probe, &theta)));',
    '}',
  )
    .replace('let mut points', program.isStandardized ? 'let mut points' : 'let points')
    .replace(/\n\n\n+/g, '\n\n');
}

function product(names: readonly string[], powers: readonly number[]): string {
  return powers.flatMap((power, j) => Array.from({ length: power }, () => names[j])).join(' * ');
}

function writeFeatures(names: readonly string[], degree: number): string {
  const columns = powersOf(names.length, degree).map((powers) => product(names, powers));
  const args = names.map((name) => `${name}: f64`).join(', ');
  return `fn features(${args}) -> [f64; D] {\n    [${columns.join(', ')}]\n}`;
}

function writeStandardization(): string {
  return `/// Means and standard deviations (divided by n) of the features; a constant one keeps 1.
fn fit_standardization(points: &[[f64; D]]) -> ([f64; D], [f64; D]) {
    let (mut mean, mut sd) = ([0.0; D], [1.0; D]);
    for j in 0..D {
        mean[j] = points.iter().map(|x| x[j]).sum::<f64>() / N as f64;
        let variance = points.iter().map(|x| (x[j] - mean[j]).powi(2)).sum::<f64>() / N as f64;
        if variance > 0.0 {
            sd[j] = variance.sqrt();
        }
    }
    (mean, sd)
}

fn standardize(x: &mut [f64; D], mean: &[f64; D], sd: &[f64; D]) {
    for j in 0..D {
        x[j] = (x[j] - mean[j]) / sd[j];
    }
}`;
}

function writeLoss(isLogLoss: boolean): string {
  const term = isLogLoss
    ? '        // softplus(z) - y z, from the score itself, so that it never overflows.\n        sum += z.max(0.0) + (-z.abs()).exp().ln_1p() - Y[i] * z;'
    : '        sum += (sigmoid(z) - Y[i]).powi(2);';
  return `fn loss(points: &[[f64; D]], theta: &[f64; D + 1]) -> f64 {
    let mut sum = 0.0;
    for i in 0..N {
        let z = score(&points[i], theta);
${term}
    }
    sum / N as f64
}`;
}

function writeGradient(isLogLoss: boolean, hasL2: boolean): string {
  const error = isLogLoss
    ? '        let error = sigmoid(score(&points[i], theta)) - Y[i];'
    : '        let p = sigmoid(score(&points[i], theta));\n        let error = 2.0 * (p - Y[i]) * p * (1.0 - p);';
  const ridge = hasL2 ? '    for j in 0..D {\n        gradient[j] += L2 * theta[j];\n    }\n' : '';
  return `fn gradient(points: &[[f64; D]], theta: &[f64; D + 1], rows: &[usize]) -> [f64; D + 1] {
    let mut gradient = [0.0; D + 1];
    for &i in rows {
${error}
        for j in 0..D {
            gradient[j] += error * points[i][j];
        }
        gradient[D] += error;
    }
    for slope in gradient.iter_mut() {
        *slope /= rows.len() as f64;
    }
${ridge}    gradient
}`;
}

function writeTraining({ settings }: Program): string {
  const { optimizer, l1 } = settings;
  const all = '    let all: Vec<usize> = (0..N).collect();';
  const shrunk = (indent: string) =>
    l1 > 0 &&
    `${indent}for j in 0..D {\n${indent}    theta[j] = shrink(theta[j], LEARNING_RATE * L1);\n${indent}}`;
  const step = (indent: string) =>
    `${indent}for j in 0..=D {\n${indent}    theta[j] -= LEARNING_RATE * g[j];\n${indent}}`;
  switch (optimizer) {
    case 'batch':
      return lines(
        all,
        '    for _ in 0..EPOCHS {',
        '        let g = gradient(&points, &theta, &all);',
        step('        '),
        shrunk('        '),
        '    }',
      ).trimEnd();
    case 'mini-batch':
      return lines(
        '    for epoch in 1..=EPOCHS {',
        '        let order = shuffled(epoch);',
        '        for rows in order.chunks(BATCH_SIZE) {',
        '            let g = gradient(&points, &theta, rows);',
        step('            '),
        shrunk('            '),
        '        }',
        '    }',
      ).trimEnd();
    case 'momentum':
      return lines(
        all,
        '    let mut velocity = [0.0; D + 1];',
        '    for _ in 0..EPOCHS {',
        writeMomentum(l1 > 0),
        '    }',
      ).trimEnd();
    case 'adam':
      return lines(
        all,
        '    let (mut m, mut v) = ([0.0; D + 1], [0.0; D + 1]);',
        '    for epoch in 1..=EPOCHS {',
        writeAdam(l1 > 0),
        '    }',
      ).trimEnd();
    case 'newton':
      return lines(all, '    for _ in 0..EPOCHS {', writeNewtonStep(), '    }').trimEnd();
  }
}

function writeMomentum(hasL1: boolean): string {
  const landing = hasL1
    ? `            if j < D {
                let moved = theta[j] - LEARNING_RATE * velocity[j];
                theta[j] = shrink(moved, LEARNING_RATE * L1);
                velocity[j] += (moved - theta[j]) / LEARNING_RATE;
            } else {
                theta[j] -= LEARNING_RATE * velocity[j];
            }`
    : '            theta[j] -= LEARNING_RATE * velocity[j];';
  return `        let g = gradient(&points, &theta, &all);
        for j in 0..=D {
            velocity[j] = 0.9 * velocity[j] + g[j];
${landing}
        }`;
}

function writeAdam(hasL1: boolean): string {
  const landing = hasL1
    ? '\n            if j < D {\n                theta[j] = shrink(theta[j], rate * L1);\n            }'
    : '';
  return `        let g = gradient(&points, &theta, &all);
        for j in 0..=D {
            m[j] = 0.9 * m[j] + 0.1 * g[j];
            v[j] = 0.999 * v[j] + 0.001 * g[j] * g[j];
            let rate = LEARNING_RATE / ((v[j] / (1.0 - 0.999_f64.powi(epoch as i32))).sqrt() + 1e-8);
            theta[j] -= rate * m[j] / (1.0 - 0.9_f64.powi(epoch as i32));${landing}
        }`;
}

function writeNewtonStep(): string {
  return `        let g = gradient(&points, &theta, &all);
        let step = solve(hessian(&points, &theta), g);
        let here = objective(&points, &theta);
        let slope: f64 = (0..=D).map(|j| g[j] * step[j]).sum();
        let mut length = 1.0;
        let at = |length: f64| std::array::from_fn(|j| theta[j] - length * step[j]);
        // Close to the lowest point a fall is lost in rounding: the full step is right there.
        while slope > 6e-14 * here && objective(&points, &at(length)) >= here && length > 1e-9 {
            length *= 0.5;
        }
        theta = at(length);`;
}

function writeNewtonParts(hasL2: boolean): string {
  const ridge = hasL2 ? ' + 0.5 * L2 * theta[..D].iter().map(|w| w * w).sum::<f64>()' : '';
  const diagonal = hasL2 ? '    for j in 0..D {\n        h[j][j] += L2;\n    }\n' : '';
  return `fn objective(points: &[[f64; D]], theta: &[f64; D + 1]) -> f64 {
    loss(points, theta)${ridge}
}

fn hessian(points: &[[f64; D]], theta: &[f64; D + 1]) -> [[f64; D + 1]; D + 1] {
    let mut h = [[0.0; D + 1]; D + 1];
    for x in points {
        let p = sigmoid(score(x, theta));
        let column = |j: usize| if j < D { x[j] } else { 1.0 };
        for j in 0..=D {
            for k in 0..=D {
                h[j][k] += p * (1.0 - p) * column(j) * column(k) / N as f64;
            }
        }
    }
${diagonal}    h
}

/// Solves a x = b by elimination with the largest pivot.
fn solve(mut a: [[f64; D + 1]; D + 1], mut b: [f64; D + 1]) -> [f64; D + 1] {
    for k in 0..=D {
        let pivot = (k..=D).max_by(|&i, &j| a[i][k].abs().total_cmp(&a[j][k].abs())).unwrap();
        a.swap(k, pivot);
        b.swap(k, pivot);
        for i in k + 1..=D {
            let factor = a[i][k] / a[k][k];
            for j in k..=D {
                a[i][j] -= factor * a[k][j];
            }
            b[i] -= factor * b[k];
        }
    }
    for k in (0..=D).rev() {
        for j in k + 1..=D {
            b[k] -= a[k][j] * b[j];
        }
        b[k] /= a[k][k];
    }
    b
}`;
}

/** The page's own random order of the points in an epoch. */
function writeOrder(seed: number): string {
  return `fn mix(mut h: u32) -> u32 {
    h = (h ^ (h >> 16)).wrapping_mul(0x85EB_CA6B);
    h = (h ^ (h >> 13)).wrapping_mul(0xC2B2_AE35);
    h ^ (h >> 16)
}

fn hash(text: &str, start: u32) -> u32 {
    text.bytes().fold(mix(start ^ 0x9E37_79B9), |h, byte| {
        mix(h.wrapping_mul(5).wrapping_add(0x52DC_E729).wrapping_add(byte as u32))
    })
}

/// sfc32, the random numbers that the page uses: multiples of 2^-32 in [0, 1).
struct Random {
    a: u32,
    b: u32,
    c: u32,
    counter: u32,
}

impl Random {
    fn new(seed: u32, stream: &str) -> Self {
        let a = hash(stream, seed);
        let b = hash(stream, a);
        let c = hash(stream, b);
        let mut random = Random { a, b, c, counter: 1 };
        for _ in 0..15 {
            random.next();
        }
        random
    }

    fn next(&mut self) -> f64 {
        let sum = self.a.wrapping_add(self.b).wrapping_add(self.counter);
        self.counter = self.counter.wrapping_add(1);
        self.a = self.b ^ (self.b >> 9);
        self.b = self.c.wrapping_add(self.c << 3);
        self.c = self.c.rotate_left(21).wrapping_add(sum);
        sum as f64 / 4294967296.0
    }
}

fn shuffled(epoch: u32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..N).collect();
    let mut random = Random::new(${seed}, &format!("epoch {epoch}"));
    for i in (1..N).rev() {
        let other = (random.next() * (i + 1) as f64) as usize;
        order.swap(i, other);
    }
    order
}`;
}

/** A Rust program that only predicts, weights inlined. */
export function writeRustPredictor({ base, degree, weights, bias, probe }: Predictor): string {
  const names = baseNames(base);
  const terms = powersOf(base, degree).map(
    (powers, j) =>
      `        + ${literal(weights[j]).startsWith('-') ? `(${literal(weights[j])})` : literal(weights[j])} * ${product(names, powers)}`,
  );
  return lines(
    '/// The probability of class 1.',
    `fn probability(${names.map((name) => `${name}: f64`).join(', ')}) -> f64 {`,
    `    let z = ${literal(bias)}`,
    `${terms.join('\n')};`,
    '    1.0 / (1.0 + (-z).exp())',
    '}',
    '',
    'fn main() {',
    `    println!("probability: {:?}", probability(${probe.map(literal).join(', ')}));`,
    '}',
  );
}
