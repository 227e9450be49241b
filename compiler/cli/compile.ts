import { join } from 'node:path';
import { compileAffairs } from '../compile-affairs.ts';
import { builtInSchemas } from './built-in-schemas.ts';
import { readAffairs } from './chosen-affairs.ts';
import type { CommandLine } from './command-line.ts';
import { countDiagnostics, printDiagnostics } from './print-diagnostics.ts';

/** `banshi compile`: writes the artefacts of the affairs named, or of all of the folder. */
export async function compile(line: CommandLine): Promise<number> {
  const out = line.options['out'] ?? join('build', 'affairs');
  const chosen = line.files.length === 0 ? undefined : await readAffairs(line.files);
  const isWatched = process.stderr.isTTY && !line.json;
  const { index, diagnostics } = await compileAffairs({
    schemas: line.schemas,
    builtIn: builtInSchemas,
    out,
    ...(chosen !== undefined && { affairs: chosen }),
    language: line.language,
    onProgress: ({ done, total, file }) => {
      if (isWatched) process.stderr.write(`\r\u001B[K${done}/${total} ${file ?? ''}`);
    },
  });
  if (isWatched) process.stderr.write('\r\u001B[K');
  const code = printDiagnostics(diagnostics, line.json);
  const { length } = index.affairs;
  const count = `${length} ${length === 1 ? 'affair' : 'affairs'}`;
  if (!line.json) console.log(`${count} compiled into ${out}: ${countDiagnostics(diagnostics)}`);
  return code;
}
