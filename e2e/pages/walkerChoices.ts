/** The texts that the walker types into a field of this name: a fitting one, both ends, what lies beyond, and what is no number. */
export function numbersFor(name: string): readonly string[] {
  // More points would make the walk longer, not richer.
  if (/Number of points/.test(name)) return ['2', '3', '10', '100', '2000', '1', 'many'];
  if (/Epochs/.test(name)) return ['1', '50', '1000', '10000', '10000000', '0'];
  return [
    '0',
    '1',
    '-1',
    '0.5',
    '0.001',
    '1e-6',
    '2',
    '3',
    '5',
    '10',
    '40',
    '100',
    '1e9',
    '-1e9',
    '1e100',
    '1e400',
    'x',
    '',
  ];
}

export const sliderKeys = ['Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight'] as const;

export const planeKeys = [
  ...['ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown', 'PageDown', 'PageUp', 'Home', 'End'],
  ...['Enter', 'Space', 'Delete', 'x', '0', '1', 'Escape'],
] as const;

export const sizes = [
  { width: 1440, height: 900 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 900, height: 700 },
] as const;

/** Small files of every kind: plain, large numbers, one point, one class, one column, equal points, words, nothing. */
export const files: readonly (readonly [string, string])[] = [
  ['plain.csv', 'x1,x2,label\n0,0,0\n1,1,1\n0.5,0.4,0\n0.6,0.7,1\n'],
  ['large.csv', 'x1,x2,label\n1e9,2e9,0\n-3e9,1e9,1\n2e9,-2e9,0\n1e8,3e9,1\n'],
  ['larger.csv', 'x1,x2,label\n1e50,2e60,0\n-3e50,1e60,1\n2e50,-2e60,0\n1e49,3e60,1\n'],
  ['small.csv', 'x1,x2,label\n1e-9,2e-9,0\n-3e-9,1e-9,1\n2e-9,-2e-9,0\n'],
  ['one.csv', 'x1,x2,label\n0.5,0.5,1\n'],
  ['oneClass.csv', 'x1,x2,label\n0,0,1\n1,1,1\n0.5,0.4,1\n'],
  ['oneColumn.csv', 'age,label\n20,no\n30,yes\n40,no\n50,yes\n'],
  ['equal.csv', 'x1,x2,label\n2,2,0\n2,2,1\n2,2,0\n2,2,1\n'],
  ['words.csv', 'a,b,c,kind\n1,2,3,red\n2,1,x,green\n3,5,1,blue\n4,1,2,red\n'],
  ['empty.csv', ''],
];
