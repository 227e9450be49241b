import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { diff } from './diff.ts';
import { folderAround } from './folder-around.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { Misuse } from './misuse.ts';
import { newAffair } from './new.ts';
import { commandUsage, usage } from './usage.ts';
import type { CommandLine } from './command-line.ts';
import { test } from './test.ts';
import { wishes } from './wishes.ts';

interface Command {
  /** Gives the exit code: 0 good, 1 diagnostics, 2 misuse. */
  readonly run: (line: CommandLine) => Promise<number>;
  /** Options of this command alone; all take a value. */
  readonly options?: readonly string[];
}

/** Commands by name. */
const commands: Readonly<Record<string, Command>> = {
  new: { run: newAffair, options: wishes.map(({ option }) => option) },
  check: { run: check },
  compile: { run: compile, options: ['out'] },
  diff: { run: diff },
  test: { run: test },
};

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
        lang: { type: 'string' },
        language: { type: 'string' },
        ...Object.fromEntries((command.options ?? []).map((option) => [option, { type: 'string' as const }])),
      },
    });
    if (values.help === true) {
      console.log(commandUsage(name));
      return 0;
    }
    const said: Readonly<Record<string, string | boolean | undefined>> = values;
    const textOf = (option: string): string | undefined =>
      typeof said[option] === 'string' ? said[option] : undefined;
    const chosen = textOf('schemas') ?? (process.env['BANSHI_SCHEMAS'] || undefined);
    const schemas = chosen ?? folderAround(positionals) ?? 'schemas';
    await readdir(schemas);
    return await command.run({
      files: positionals,
      schemas,
      isSchemasSaid: chosen !== undefined,
      json: values.json === true,
      language: languageOfTerminal(textOf('language') ?? textOf('lang'), process.env),
      options: Object.fromEntries((command.options ?? []).map((option) => [option, textOf(option)])),
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
  if (problem instanceof Misuse) return true;
  if (!(problem instanceof Error) || !('code' in problem)) return false;
  return (
    String(problem.code).startsWith('ERR_PARSE_ARGS') || ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(problem.code))
  );
}
