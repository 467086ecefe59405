const LF = 10;
const CR = 13;

/**
 * Says in which line of a file a byte stands, from 1, quoted line ends counted; LF, CRLF and CR end a line. Bytes must be
 * asked for in rising order: all questions together cost one pass.
 */
export function createLineCounter(bytes: Uint8Array): (at: number) => number {
  let line = 1;
  let seen = 0;
  return (at) => {
    for (; seen < at; seen++) {
      if (bytes[seen] === LF || (bytes[seen] === CR && bytes[seen + 1] !== LF)) line++;
    }
    return line;
  };
}

/** The line in which byte `at` stands, from 1. */
export function lineAt(bytes: Uint8Array, at: number): number {
  return createLineCounter(bytes)(at);
}
