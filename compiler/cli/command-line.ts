import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';

/** What was asked for on the command line. */
export interface CommandLine {
  /** Authored files; none means all of the folder. */
  readonly files: readonly string[];
  /** Folder with the layout of `schemas/`. */
  readonly schemas: string;
  /** Whether that folder was named, and not found by where the files are. */
  readonly isSchemasSaid: boolean;
  /** For machines: one JSON document on standard output, nothing else. */
  readonly json: boolean;
  readonly language: DiagnosticLanguage;
  /** What was said for the options that are the command's own. */
  readonly options: Readonly<Record<string, string | undefined>>;
}
