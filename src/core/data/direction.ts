import type { RandomSource } from '../random/source';

/** A unit vector. */
export interface Direction {
  readonly u1: number;
  readonly u2: number;
}

/** A direction uniform on the circle, by rejection in the unit disk: no trigonometry, the same in every browser. */
export function sampleDirection(random: RandomSource): Direction {
  for (;;) {
    const u1 = 2 * random() - 1;
    const u2 = 2 * random() - 1;
    const square = u1 * u1 + u2 * u2;
    if (square > 0.01 && square <= 1) {
      const length = Math.sqrt(square);
      return { u1: u1 / length, u2: u2 / length };
    }
  }
}

/**
 * (cos 2πt, sin 2πt) within 1e−13, for `turns` t of 0 and more, by +, −, × alone: engines differ in the last bit of
 * their own sine.
 */
export function directionAt(turns: number): Direction {
  const part = turns - Math.floor(turns);
  const quarter = Math.floor(4 * part + 0.5);
  // Within an eighth of a turn either way.
  const angle = (part - quarter / 4) * 6.283185307179586;
  const [cosine, sine] = series(angle * angle);
  const u1 = cosine;
  const u2 = sine * angle;
  if (quarter === 1) return { u1: -u2, u2: u1 };
  if (quarter === 2) return { u1: -u1, u2: -u2 };
  if (quarter === 3) return { u1: u2, u2: -u1 };
  return { u1, u2 };
}

/** cos a and (sin a)/a for z = a², |a| ≤ π/4: seven terms of Taylor's series each. */
function series(z: number): [number, number] {
  let cosine = 1;
  let sine = 1;
  for (let k = 7; k >= 1; k--) {
    cosine = 1 - (cosine * z) / ((2 * k - 1) * 2 * k);
    sine = 1 - (sine * z) / (2 * k * (2 * k + 1));
  }
  return [cosine, sine];
}
