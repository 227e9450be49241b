import { join, resolve } from 'node:path';
import { compileAffairs } from '../compile-affairs.ts';
import { builtInSchemas } from './built-in-schemas.ts';
import type { CommandLine } from './command-line.ts';
import { countDiagnostics, printDiagnostics } from './print-diagnostics.ts';

/** `banshi compile`: writes the artefacts of all affairs of the folder. */
export async function compile(line: CommandLine): Promise<number> {
  const out = line.out ?? join('build', 'affairs');
  const isWatched = process.stderr.isTTY && !line.json;
  const { index, diagnostics } = await compileAffairs({
    schemas: line.schemas,
    builtIn: builtInSchemas,
    out,
    language: line.language,
    onProgress: ({ done, total, file }) => {
      if (isWatched) process.stderr.write(`\r\u001B[K${done}/${total} ${file ?? ''}`);
    },
  });
  if (isWatched) process.stderr.write('\r\u001B[K');
  const wanted = new Set(line.files.map((file) => resolve(file)));
  const shown = diagnostics.filter((diagnostic) => wanted.size === 0 || wanted.has(resolve(diagnostic.file)));
  const code = printDiagnostics(shown, line.json);
  if (!line.json) console.log(`${index.affairs.length} affairs compiled into ${out}: ${countDiagnostics(shown)}`);
  return code;
}
