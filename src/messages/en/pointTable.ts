/** The table of points; fetched with it. */
export const words = {
  name: 'Table of points',
  instructions:
    'Arrow keys go from cell to cell. Type, or press Enter, to change a feature; Space changes the class. Delete removes the point of the row. On a heading, Enter sorts by that column. In the first column, Space selects the row.',
  hint: 'Press a heading to sort by it, a cell twice to change it. Rows can be pasted from a spreadsheet.',
  empty: 'No points yet. Add one below, click the plane, or paste rows of x₁, x₂ and class here.',
  titles: { number: '#', class: 'class', p: 'p', test: 'test' },
  about: {
    number: 'Number of the point',
    line: 'Line in the file',
    class: 'Class',
    p: (class1: string) => `Probability of ${class1} now`,
    test: 'Held back for testing',
  },
  held: 'test',
  sort: {
    none: (column: string) => `${column}. Click to sort, the smallest first.`,
    rising: (column: string) => `${column}. Sorted, the smallest first. Click to turn it round.`,
    falling: (column: string) => `${column}. Sorted, the largest first. Click for the order of the points.`,
  },
  sortFailed: 'The rows could not be sorted.',
  cell: (column: string, number: string) => `${column} of point ${number}`,
  add: {
    name: 'New point',
    button: 'Add point',
    x: (column: string) => `${column} of the new point`,
    class: (its: string) => `New point: ${its}`,
    missing: (column: string) => `Type a number for ${column}.`,
    notANumber: (text: string) => `“${text}” is not a number.`,
    tooLarge: (text: string) => `${text} is too large. The page takes numbers up to 10¹⁰⁰.`,
    done: (number: string) => `Point ${number} added.`,
  },
  deleted: (number: string) => `Point ${number} deleted.`,
  deletedMany: { other: (count: string) => `${count} points deleted.` },
  selected: {
    one: (count: string) => `${count} row selected.`,
    other: (count: string) => `${count} rows selected.`,
  },
  deleteSelected: 'Delete selected rows',
  computed: 'This column is worked out, so nothing can be pasted there. Go to a feature or to class.',
  noLevel: (text: string, levels: string, kept: string) => `“${text}” is none of ${levels}. Kept ${kept}.`,
  pasted: {
    changed: {
      one: (count: string) => `${count} row changed.`,
      other: (count: string) => `${count} rows changed.`,
    },
    added: {
      one: (count: string) => `${count} row added.`,
      other: (count: string) => `${count} rows added.`,
    },
    nothing: 'Nothing was pasted.',
  },
  leftOut: {
    which: (text: string, levels: string) => `“${text}” is none of ${levels}.`,
    missing: {
      single: (line: string) => `Line ${line} left out: a cell is empty.`,
      many: {
        other: (line: string, count: string) =>
          `${count} lines left out because a cell is empty, the first in line ${line}.`,
      },
    },
    'not-a-number': {
      single: (line: string) => `Line ${line} left out: a cell is not a number.`,
      many: {
        other: (line: string, count: string) =>
          `${count} lines left out because a cell is not a number, the first in line ${line}.`,
      },
    },
    'too-large': {
      single: (line: string) => `Line ${line} left out: a number is beyond ±10¹⁰⁰.`,
      many: {
        other: (line: string, count: string) =>
          `${count} lines left out because a number is beyond ±10¹⁰⁰, the first in line ${line}.`,
      },
    },
    'no-level': {
      single: (line: string) => `Line ${line} left out: a text is none of those in its column.`,
      many: {
        other: (line: string, count: string) =>
          `${count} lines left out because a text is none of those in its column, the first in line ${line}.`,
      },
    },
    'no-class': {
      single: (line: string) => `Line ${line} left out: its class is not 0 or 1.`,
      many: {
        other: (line: string, count: string) =>
          `${count} lines left out because the class is not 0 or 1, the first in line ${line}.`,
      },
    },
    'too-many-cells': {
      single: (line: string) => `Line ${line} left out: it has more cells than fit here.`,
      many: {
        other: (line: string, count: string) =>
          `${count} lines left out because they have more cells than fit here, the first is line ${line}.`,
      },
    },
    full: {
      single: (line: string) => `Line ${line} left out: there is no room for more points.`,
      many: {
        other: (line: string, count: string) =>
          `${count} lines left out because there is no room for more points, the first is line ${line}.`,
      },
    },
  },
  /** In place of no-class, where a table has its own labels. */
  noLabel: {
    single: (line: string, _: string, labels: string) =>
      `Line ${line} left out: its class is none of ${labels}.`,
    many: {
      other: (line: string, count: string, labels: string) =>
        `${count} lines left out because the class is none of ${labels}, the first in line ${line}.`,
    },
  },
} as const;
