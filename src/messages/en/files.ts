/** Files on their way in and out: importing, what was made of a file, why it was refused, and saving. */
export const words = {
  import: 'Import',
  importCsv: 'Import CSV',
  importTip:
    'Import: open a CSV file or a saved session. Dropping one on the page or pasting rows works too.',
  export: 'Export',
  exportTip:
    'Export: save the model, the points, the history, the whole session or a picture as a file, or take the model as a program. In CSV files a text that a spreadsheet would run as a formula has an apostrophe before it; numbers stay as they are.',
  drop: 'Drop a CSV file or a session to open it',
  pasted: 'Pasted rows',
  horizontal: 'Horizontal feature',
  vertical: 'Vertical feature',
  label: 'Label column',
  positive: 'Positive class',
  none: 'None',
  ownVertical: 'x₂',
} as const;
