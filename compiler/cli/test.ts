import { chosenAffairs } from './chosen-affairs.ts';
import type { CommandLine } from './command-line.ts';
import { paint, printDiagnostics } from './print-diagnostics.ts';
import { runSamples, type SampleResult } from '../samples/run-samples.ts';

/** `banshi test`: the samples of the affairs named, or of all. */
export async function test(line: CommandLine): Promise<number> {
  const { sources, affairs } = await chosenAffairs(line);
  const { results, diagnostics } = await runSamples(affairs, sources, line.schemas);
  const failed = results.filter((result) => result.problems.length > 0);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (line.json) console.log(JSON.stringify({ samples: results, diagnostics: errors }, null, 2));
  else {
    printDiagnostics(errors, false);
    for (const result of failed) console.log(linesOf(result));
    console.log(`${results.length} samples: ${results.length - failed.length} as expected, ${failed.length} not`);
  }
  return failed.length > 0 || errors.length > 0 ? 1 : 0;
}

function linesOf({ file, problems }: SampleResult): string {
  return [paint('bold', file), ...problems.map((problem) => `  ${paint('red', problem)}`)].join('\n');
}
