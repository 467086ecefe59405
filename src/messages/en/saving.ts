/** What views save besides charts. */
export const saving = {
  saving: {
    name: (title: string) => `Save as file: ${title}`,
    tip: 'Save as file',
    numbers: 'Numbers (CSV)',
  },
} as const;
