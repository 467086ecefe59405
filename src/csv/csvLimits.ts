/** How much of a file is taken in. */
export const csvLimits = {
  /** Bytes of the file, and of its text in UTF-8. */
  bytes: 512_000_000,
  /** Of a larger file only the columns in use are kept. */
  keptBytes: 32_000_000,
  rowBytes: 1_000_000,
  rows: 1_000_000,
  columns: 1000,
  /** A column of more different texts than these is no label column. */
  texts: 20,
  /** Bytes of a text that can be a label. */
  textBytes: 200,
  /** Rows of a preview, and the characters of a cell or name in it. */
  previewRows: 20,
  previewCharacters: 80,
} as const;
