/** A model of x₁ alone before training, and points whose features have names. */
export const words = {
  oneFeature: {
    idle: 'Ready. Press Train and watch the curve bend.',
  },
  columns: {
    key: (symbol: string, column: string) => `${symbol} = ${column}`,
    classes: { 0: 'class 0', 1: 'class 1' },
    /** The same where a sentence begins. */
    classesFirst: { 0: 'Class 0', 1: 'Class 1' },
    /** A class by the file's own name for it, in a sentence. */
    named: (name: string) => `“${name}”`,
    not: (name: string) => `not ${name}`,
    notFirst: (name: string) => `Not ${name}`,
    both: (classFirst: string, name: string) => `${classFirst}: ${name}`,
  },
} as const;
