import { words } from '#words/programs';
import type { Program } from './program';
import { rustNewtonTraining } from './solving';

/** The loop of a Rust program over its epochs, within `main`: each optimizer has its own. */
export function rustTraining({ settings }: Program): string {
  const hasL1 = settings.l1 > 0;
  switch (settings.optimizer) {
    case 'batch':
      return `    // ${words.training}
    for _ in 0..EPOCHS {
        let g = gradient(&x, &theta);
${writeStep(hasL1, '        ')}
    }`;
    case 'mini-batch':
      return `    // ${words.training}
    for epoch in 1..=EPOCHS {
        for rows in shuffled(epoch).chunks(BATCH_SIZE) {
            let g = gradient(&x, &theta, rows);
${writeStep(hasL1, '            ')}
        }
    }`;
    case 'momentum':
      return writeMomentum(hasL1);
    case 'adam':
      return writeAdam(hasL1);
    case 'newton':
      return rustNewtonTraining();
  }
}

function writeStep(hasL1: boolean, indent: string): string {
  const step = `${indent}for j in 0..=D {\n${indent}    theta[j] -= LEARNING_RATE * g[j];\n${indent}}`;
  if (!hasL1) return step;
  return `${step}
${indent}for j in 0..D {
${indent}    theta[j] = shrink(theta[j], LEARNING_RATE * L1);
${indent}}`;
}

function writeMomentum(hasL1: boolean): string {
  const landing = hasL1
    ? `
        // ${words.momentumWithL1}
        for j in 0..D {
            let moved = theta[j];
            theta[j] = shrink(moved, LEARNING_RATE * L1);
            velocity[j] += (moved - theta[j]) / LEARNING_RATE;
        }`
    : '';
  return `    // ${words.training}
    let mut velocity = [0.0; D + 1];
    for _ in 0..EPOCHS {
        let g = gradient(&x, &theta);
        for j in 0..=D {
            velocity[j] = 0.9 * velocity[j] + g[j];
            theta[j] -= LEARNING_RATE * velocity[j];
        }${landing}
    }`;
}

function writeAdam(hasL1: boolean): string {
  const landing = hasL1
    ? '\n            if j < D {\n                theta[j] = shrink(theta[j], rate * L1);\n            }'
    : '';
  return `    // ${words.moments}
    let mut m = [0.0; D + 1];
    let mut v = [0.0; D + 1];

    // ${words.training}
    for epoch in 1..=EPOCHS {
        let g = gradient(&x, &theta);
        let correction_m = 1.0 - 0.9_f64.powi(epoch as i32);
        let correction_v = 1.0 - 0.999_f64.powi(epoch as i32);
        for j in 0..=D {
            m[j] = 0.9 * m[j] + 0.1 * g[j];
            v[j] = 0.999 * v[j] + 0.001 * g[j].powi(2);
            let rate = LEARNING_RATE / ((v[j] / correction_v).sqrt() + 1e-8);
            theta[j] -= rate * m[j] / correction_m;${landing}
        }
    }`;
}
