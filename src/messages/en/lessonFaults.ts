/** What is wrong with a file of a lesson. What the schema expects or has received stands as it is in the file. */
export const words = {
  refused: (faults: readonly string[]) => `This lesson cannot be opened. ${faults.join(' ')}`,
  at: (line: string, field: string, what: string) =>
    field === '' ? `Line ${line}: ${what}.` : `Line ${line}, ${field}: ${what}.`,
  faults: {
    syntax: () =>
      'from here on this is no JSON; a comma, a quotation mark or a bracket may be missing or too many',
    depth: () => 'more lists and objects stand within each other here than in any lesson',
    unknown: (_: string, received: string) => `there is no field ${received} here`,
    missing: (expected: string) => `the field ${expected} is missing`,
    number: (_: string, received: string) => `${received} is no number of the page`,
    value: (expected: string, received: string) => `${received} stands here, and it should be ${expected}`,
  },
  /** What the schema calls so. */
  expected: {
    string: 'a text',
    number: 'a number',
    finite: 'a number nearer to 0',
    integer: 'a whole number',
    order: 'the number of each item once',
    another: 'a text that stands there only once',
    boolean: 'true or false',
    Array: 'a list',
    Object: 'an object with fields',
  } as Readonly<Record<string, string>>,
  oneOf: (choices: readonly string[]) => `one of ${choices.join(', ')}`,
  atLeast: (bound: string) => `${bound} or more`,
  moreThan: (bound: string) => `more than ${bound}`,
  atMost: (bound: string) => `${bound} or less`,
} as const;
