import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { folderAround } from './folder-around.ts';
import { commandUsage, usage } from './usage.ts';
import type { CommandLine } from './command-line.ts';
import { test } from './test.ts';

/** Commands by name. Each gives the exit code: 0 good, 1 diagnostics, 2 misuse. */
const commands: Readonly<Record<string, (line: CommandLine) => Promise<number>>> = { check, compile, test };

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return misuse(`There is no command “${name}”.\n\n${usage}`);
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        schemas: { type: 'string' },
        out: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    if (values.help === true) {
      console.log(commandUsage(name));
      return 0;
    }
    const schemas = values.schemas ?? (process.env['BANSHI_SCHEMAS'] || folderAround(positionals) || 'schemas');
    await readdir(schemas);
    return await command({
      files: positionals,
      schemas,
      json: values.json === true,
      language: values.lang === 'zh-Hans' || values.lang === 'zh' ? 'zh-Hans' : 'en',
      ...(values.out !== undefined && { out: values.out }),
    });
  } catch (problem) {
    if (!isMisuse(problem)) throw problem;
    return misuse(`${problem.message}\n\n${commandUsage(name)}`);
  }
}

function misuse(words: string): number {
  console.error(words);
  return 2;
}

/** `parseArgs` throws for unknown options, the file system for files that are not there: both are how it was called. */
function isMisuse(problem: unknown): problem is Error {
  if (!(problem instanceof Error) || !('code' in problem)) return false;
  return (
    String(problem.code).startsWith('ERR_PARSE_ARGS') || ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(problem.code))
  );
}
