import { styleText } from 'node:util';
import type { FileDiagnostic } from '../diagnostic.ts';

/** Prints diagnostics for people, or as `{ "diagnostics": [...] }` for machines; gives the exit code. */
export function printDiagnostics(diagnostics: readonly FileDiagnostic[], json: boolean): number {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  if (json) console.log(JSON.stringify({ diagnostics }, null, 2));
  else for (const diagnostic of diagnostics) console.log(lineOf(diagnostic));
  return errors > 0 ? 1 : 0;
}

/** `file:line:column severity code: message`, as editors and terminals make links of it. */
function lineOf({ file, line, column, severity, code, message }: FileDiagnostic): string {
  const place = paint('bold', `${file}:${line}:${column}`);
  return `${place} ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${message} ${paint('dim', `(${code})`)}`;
}

/** Colours only on a terminal; `NO_COLOR` is kept. */
export function paint(style: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** How many there are of each, e.g. `2 errors, 1 warning`. */
export function countDiagnostics(diagnostics: readonly FileDiagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
