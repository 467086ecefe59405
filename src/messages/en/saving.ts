/** Files that views save besides charts. */
export const words = {
  name: (title: string) => `Save as file: ${title}`,
  tip: 'Save as file',
  numbers: 'Numbers (CSV)',
} as const;
