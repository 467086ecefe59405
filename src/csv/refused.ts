/** Why a file cannot be used, with the line where there is one. */
export type FileProblem =
  | { readonly kind: 'empty' | 'binary' | 'no-rows' | 'no-numbers' | 'no-label' | 'no-points' | 'unreadable' }
  /** A file of another kind than a table of text, told by its first bytes. */
  | { readonly kind: 'excel' | 'zip' | 'pdf' | 'gzip' | 'html' | 'json' | 'sparse-arff' }
  /** No two columns are counts of cases, one never more than the other. */
  | { readonly kind: 'no-counts' }
  /** The only column of numbers is the one that says the class. */
  | { readonly kind: 'only-label' }
  /** No row is a point, and a number beyond what points may have is one reason. */
  | { readonly kind: 'numbers-too-large' }
  /** A file of a session that is not whole, or was saved with a newer page. */
  | { readonly kind: 'session-broken' | 'session-newer' }
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly kind: 'not-utf8' | 'open-quote' | 'long-line'; readonly line: number };

/** The file is not what it should be. */
export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.kind);
  }
}
