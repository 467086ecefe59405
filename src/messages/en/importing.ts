/** Importing a file: questions, results and reasons for refusing it; fetched with its dialog. */
export const words = {
  title: (name: string) => `Import “${name}”`,
  opening: 'Looking at the file …',
  cancel: 'Cancel',
  understood: 'OK',
  accept: {
    one: (count: string) => `Import ${count} point`,
    other: (count: string) => `Import ${count} points`,
  },
  acceptNothing: 'Import',
  wait: 'The rows are still being read.',
  question: 'Which columns are meant? The page has made a guess.',
  preview: 'First rows',
  hasNames: 'First row has the names',
  rows: 'Each row is',
  rowKinds: { case: 'one case', group: 'a group with counts' },
  successes: 'Cases of class 1',
  trials: 'Cases in all',
  delimiter: 'Delimiter',
  delimiters: {
    ',': 'Comma',
    ';': 'Semicolon',
    '\t': 'Tab',
    '|': 'Vertical bar |',
    ' ': 'Spaces',
    ':': 'Colon :',
    '^': 'Caret ^',
    '~': 'Tilde ~',
  },
  stray: (text: string) => `“${text}” is no number`,
  linesBefore: {
    one: (lines: string) => `${lines} line above the table was left out.`,
    other: (lines: string) => `${lines} lines above the table were left out.`,
  },
  large: (megabytes: string) =>
    `The file has ${megabytes} MB. Reading it takes about as much memory for a while; afterwards only the columns in the model are kept.`,
  encodings: {
    'windows-1252': 'The text is not UTF-8; it was read as Windows-1252.',
    'utf-16': 'The text is UTF-16.',
  },
  written: (columns: string) =>
    `Thousands, currency and per cent signs were taken out of the numbers in ${columns}. 1.5% is 1.5.`,
  units: (columns: string) => `The unit was taken out of the numbers in ${columns}.`,
  /** One of the columns in that sentence. */
  unit: (column: string, unit: string) => `${column} (${unit})`,
  /** Over the lines of the file in which the first rows stand. */
  line: 'Line',
  columnsHidden: (shown: string, count: string) => `${shown} of ${count} columns are shown.`,
  help: {
    rows: 'One case with its label, or a group of cases: how many there are in it, and how many of those are of class 1. A group becomes as many points at one place.',
    delimiter: 'What stands between two cells of a row. The page has made a guess.',
  },
  reading: 'Reading the rows …',
  result: {
    one: (points: string, zeros: string, class0: string, ones: string, class1: string) =>
      `${points} point: ${zeros} ${class0}, ${ones} ${class1}.`,
    other: (points: string, zeros: string, class0: string, ones: string, class1: string) =>
      `${points} points: ${zeros} ${class0}, ${ones} ${class1}.`,
  },
  /** In the sentence above where the labels are 0 and 1; else they stand there as they are. */
  ofClass: { 0: 'of class 0', 1: 'of class 1' },
  notLikeThis: (problem: string) => `Read like this, the file gives no table. ${problem}`,
  noPoints: 'No row gives a point with these columns. Choose others.',
  against: (class1: string) => `The model gives the probability of ${class1}.`,
  againstAll: (class1: string, count: string) =>
    `There are ${count} labels: the model gives the probability of ${class1} against all others.`,
  againstVery: (class1: string) =>
    `There are more than 20 labels: the model gives the probability of ${class1} against all others. Is this the right label column?`,
  oneClass: {
    0: (class1: string) => `No row is ${class1}, so there is no line to find.`,
    1: (class1: string) => `All rows are ${class1}, so there is no line to find.`,
  },
  leftOut: {
    one: (rows: string) => `${rows} row is left out:`,
    other: (rows: string) => `${rows} rows are left out:`,
  },
  leftOutWhy: {
    missing: (rows: string, column: string, line: string) =>
      `${rows} with nothing in ${column} (first in line ${line})`,
    'not-a-number': (rows: string, column: string, line: string) =>
      `${rows} without a number in ${column} (first in line ${line})`,
    'too-large': (rows: string, column: string, line: string) =>
      `${rows} with a number beyond ±10¹⁰⁰ in ${column} (first in line ${line})`,
    'no-level': (rows: string, column: string, line: string) =>
      `${rows} with none of the values known in ${column} (first in line ${line})`,
    'no-label': (rows: string, column: string, line: string) =>
      `${rows} without a label in ${column} (first in line ${line})`,
    'wrong-cells': (rows: string, _column: string, line: string) =>
      `${rows} with more or fewer cells than the header (first in line ${line})`,
  },
  refusedTitle: (name: string) => `“${name}” was not imported`,
  unchanged: 'Nothing was changed: your points are as they were.',
  problems: {
    empty: 'The file is empty. Choose one that has a row of column names and rows of numbers below it.',
    binary:
      'This is not a text file. A spreadsheet has to be saved as CSV first (in most programs: File, Save as, CSV).',
    'no-rows':
      'The file has column names but no rows below them. Add at least one row, or choose another file.',
    'no-numbers':
      'No column of the file holds numbers, so there is nothing to draw the points by. It takes at least one column of numbers.',
    'only-label':
      'The only column of numbers is the one that says the class, so there is nothing to draw the points by. It takes one more column of numbers.',
    'no-counts':
      'No two columns hold counts: whole numbers, of which one is never more than the other. Choose “one case” again.',
    excel:
      'This is a spreadsheet of Excel or OpenDocument. Open it there and save the sheet as CSV (in most programs: File, Save as, CSV), then open that file here.',
    zip: 'This is a packed file (zip). Unpack it first, then open the CSV file that is in it.',
    gzip: 'This is a packed file (gzip). Unpack it first, then open the CSV file that is in it.',
    pdf: 'This is a PDF, which has no table that can be read. Look for the data as CSV where the PDF came from.',
    html: 'This is a web page, not a table of text. It may be what the server sent instead of the file. Download the CSV file itself, or copy the table and paste it here.',
    json: 'This is JSON, not a table of text. Save the data as CSV and open that.',
    'sparse-arff':
      'This ARFF file is sparse: its rows tell only what is not 0. Save it as CSV in Weka and open that.',
    'no-label':
      'No column of the file says which class a row belongs to. It takes a column with a few labels (two to 20) that come again and again.',
    'no-points':
      'No row of the file can be used: in every one a number or the label is missing. Look at the empty cells and at how numbers are written.',
    'numbers-too-large':
      'No row of the file can be used: the page takes numbers up to 10¹⁰⁰, and where there are numbers they are larger.',
    unreadable:
      'The file could not be read. It may have been moved or be a folder, or it may not be opened. Choose it again.',
    'session-broken':
      'This session file is damaged or cut off, so nothing of it could be opened. Try another copy, or save the session again where it came from.',
    'session-newer':
      'This session was saved with a newer version of this page. Reload the page and open the file again.',
    'too-large': (megabytes: string, limit: string) =>
      `The file has ${megabytes} MB; the page takes up to ${limit} MB. Keep fewer rows or columns and try again.`,
    'too-many-rows': (limit: string) =>
      `The file has more than ${limit} rows, which is what the page can hold. Keep fewer rows and try again.`,
    'too-many-columns': (columns: string, limit: string) =>
      `The file has ${columns} columns; the page takes up to ${limit}. Keep fewer of them and try again.`,
    'not-utf8': (line: string) =>
      `The text in line ${line} is not encoded as UTF-8. Save the file as “CSV UTF-8” and try again.`,
    'open-quote': (line: string) =>
      `A quotation mark that opens in line ${line} is never closed. Close or remove it and try again.`,
    'long-line': (line: string) =>
      `Line ${line} is far too long to be a row of a table. Check that the rows stand in lines of their own.`,
  },
} as const;
