import { checkParts } from '../check/check-parts.ts';
import { checkFile } from '../compile-affair.ts';
import type { FileDiagnostic } from '../diagnostic.ts';
import { duplicateCodes } from '../duplicate-codes.ts';
import { chosenAffairs } from './chosen-affairs.ts';
import type { CommandLine } from './command-line.ts';
import { countDiagnostics, printDiagnostics } from './print-diagnostics.ts';

/** `banshi check`: every mistake in the affairs named, or in all. */
export async function check(line: CommandLine): Promise<number> {
  const { sources, affairs } = await chosenAffairs(line);
  const duplicates = duplicateCodes(
    line.files.length === 0 ? affairs : [...affairs, ...sources.affairs],
    line.language,
  );
  const { parts, diagnostics: inParts } = checkParts(sources.partFiles, sources.parts, line.language);
  const { reference } = sources;
  const diagnostics: FileDiagnostic[] = [
    ...sources.diagnostics,
    ...inParts,
    ...affairs.flatMap((file) => checkFile(file, { parts, reference }, line.language).diagnostics),
    ...duplicates,
  ];
  const code = printDiagnostics(diagnostics, line.json);
  if (!line.json)
    console.log(`${affairs.length} ${affairs.length === 1 ? 'affair' : 'affairs'}: ${countDiagnostics(diagnostics)}`);
  return code;
}
