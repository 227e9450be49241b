const commands = {
  check: `banshi check [files] [--schemas <folder>] [--lang en|zh-Hans] [--json]

Reads affairs and says what is wrong with them, with file, line and column.
Without files, all affairs of the folder. --json prints { "diagnostics": [...] }.`,
  compile: `banshi compile [files] [--schemas <folder>] [--out <folder>] [--lang en|zh-Hans] [--json]

Makes types, validator, schema, plan and pages of affairs, and writes them to the out folder
(build/affairs without --out). Without files, all affairs of the folder.`,
  test: `banshi test [files] [--schemas <folder>] [--json]

Runs the samples of affairs: samples/<code>/valid/*.json must give no issue,
samples/<code>/invalid/*.json exactly the issues that they name.`,
} as const;

/** What the command line can do. */
export const usage = `banshi <command> [files] [options]

  check      say what is wrong with affairs
  compile    make types, validators and pages of affairs
  test       run the samples of affairs

  --schemas <folder>   where the affairs are (else BANSHI_SCHEMAS, the folder around the files, or schemas/)
  --json               for machines
  --lang en|zh-Hans    language of the diagnostics
  --help               of a command: what it does

Exit code: 0 good, 1 something is wrong with the affairs, 2 called in a wrong way.`;

/** What one command does. */
export function commandUsage(name: string): string {
  return Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : usage;
}
