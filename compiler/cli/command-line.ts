import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';

/** What was asked for on the command line. */
export interface CommandLine {
  /** Authored files; none means all of the folder. */
  readonly files: readonly string[];
  /** Folder with the layout of `schemas/`. */
  readonly schemas: string;
  /** For machines: one JSON document on standard output, nothing else. */
  readonly json: boolean;
  readonly language: DiagnosticLanguage;
  /** Of `compile`: where to write. */
  readonly out?: string;
}
