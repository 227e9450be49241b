/** How much a diagnostic weighs: an error keeps the affair from being compiled, a warning does not. */
export type Severity = 'error' | 'warning';

/**
 * A mistake of the author. It holds no words: `compiler/check/catalogue.ts` gives severity and words of `code`.
 * `pointer` (RFC 6901) points into the authored file.
 */
export interface Diagnostic {
  readonly code: string;
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The word that was probably meant. */
  readonly suggestion?: string;
}

/** A diagnostic as people and machines read it: `check --json` prints these. Lines and columns count from 1. */
export interface FileDiagnostic extends Diagnostic {
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and what to do, in one language. */
  readonly message: string;
}

/** Collects what a rule finds. */
export type Report = (
  code: string,
  pointer: string,
  params?: Readonly<Record<string, string | number>>,
  suggestion?: string,
) => void;
