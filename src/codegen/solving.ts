import { words } from '#words/programs';

/** The parts of Newton's method besides the gradient: objective, Hessian and a solver of linear equations, in Rust. */
export function rustNewton(hasL2: boolean, isWeighted: boolean): string {
  const [rows, c] = isWeighted
    ? ['(i, row) in x.iter().enumerate()', 'CLASS_WEIGHT[Y[i] as usize] * ']
    : ['row in x', ''];
  const ridge = hasL2 ? ' + 0.5 * L2 * theta[..D].iter().map(|w| w * w).sum::<f64>()' : '';
  const diagonal = hasL2 ? '    for j in 0..D {\n        h[j][j] += L2;\n    }\n' : '';
  return `// ${words.objective}
fn objective(x: &[[f64; D]], theta: &[f64; D + 1]) -> f64 {
    loss(x, theta)${ridge}
}

// ${words.hessian}
fn hessian(x: &[[f64; D]], theta: &[f64; D + 1]) -> [[f64; D + 1]; D + 1] {
    let mut h = [[0.0; D + 1]; D + 1];
    for ${rows} {
        let p = sigmoid(score(row, theta));
        let column = |j: usize| if j < D { row[j] } else { 1.0 };
        for j in 0..=D {
            for k in 0..=D {
                h[j][k] += ${c}p * (1.0 - p) * column(j) * column(k) / N as f64;
            }
        }
    }
${diagonal}    h
}

// ${words.solve}
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

/** The same in TypeScript. */
export function typeScriptNewton(hasL2: boolean, isWeighted: boolean): string {
  const [rows, c] = isWeighted ? ['[i, row] of x.entries()', 'classWeight[y[i]] * '] : ['row of x', ''];
  const ridge = hasL2 ? ' + 0.5 * l2 * theta.slice(0, d).reduce((sum, w) => sum + w * w, 0)' : '';
  const diagonal = hasL2 ? '\n  for (let j = 0; j < d; j++) h[j][j] += l2;' : '';
  return `// ${words.objective}
function objective(theta: number[]): number {
  return loss(theta)${ridge};
}

// ${words.hessian}
function hessian(theta: number[]): number[][] {
  const h = theta.map(() => theta.map(() => 0));
  for (const ${rows}) {
    const p = sigmoid(score(row, theta));
    const column = [...row, 1];
    for (let j = 0; j <= d; j++) {
      for (let k = 0; k <= d; k++) h[j][k] += (${c}p * (1 - p) * column[j] * column[k]) / n;
    }
  }${diagonal}
  return h;
}

// ${words.solve}
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
}`;
}

/** The loop of training by Newton’s method in Rust. */
export function rustNewtonTraining(): string {
  return `    // ${words.training}
    for _ in 0..EPOCHS {
        let g = gradient(&x, &theta);
        let step = solve(hessian(&x, &theta), g);
        let after = |length: f64| std::array::from_fn(|j| theta[j] - length * step[j]);
        // ${words.halving}
        let here = objective(&x, &theta);
        let slope: f64 = (0..=D).map(|j| g[j] * step[j]).sum();
        let mut length = 1.0;
        while slope > 6e-14 * here && objective(&x, &after(length)) >= here && length > 1e-9 {
            length /= 2.0;
        }
        theta = after(length);
    }`;
}

/** The loop of training by Newton’s method in TypeScript. */
export function typeScriptNewtonTraining(): string {
  return `// ${words.training}
for (let epoch = 1; epoch <= epochs; epoch++) {
  const g = gradient(theta);
  const step = solve(hessian(theta), [...g]);
  const after = (length: number) => theta.map((value, j) => value - length * step[j]);
  // ${words.halving}
  const here = objective(theta);
  const slope = g.reduce((sum, value, j) => sum + value * step[j], 0);
  let length = 1;
  while (slope > 6e-14 * here && objective(after(length)) >= here && length > 1e-9) length /= 2;
  theta = after(length);
}`;
}
