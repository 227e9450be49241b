const commands = {
  new: `banshi new <code> [--function <id>] [--title <zh-Hans>] [--title-en <English>] [--audience <list>]
           [--item-type <type>] [--level <level>] [--days <number>] [--schemas <folder>] [--json]

Begins an affair: a small one that is complete, in affairs/<function>/<code>.json, and three samples.
On a terminal it asks for what was not said; elsewhere function and both titles must be said.
  --audience   natural-person, legal-person, or both with a comma (natural-person)
  --item-type  such as administrative-licence (public-service)
  --level      region, city, county or township (county, or the lowest the function has)
  --days       promised working days, 0 for at once (5)
A code that is taken or cannot be one is refused (exit code 1); no file is ever written over.`,
  check: `banshi check [files] [--schemas <folder>] [--lang en|zh-Hans] [--json]

Reads affairs and says what is wrong with them, with file, line and column.
Without files, all affairs of the folder. --json prints { "diagnostics": [...] }.`,
  compile: `banshi compile [files] [--schemas <folder>] [--out <folder>] [--lang en|zh-Hans] [--json]

Makes types, validator, schema, plan and pages of affairs, and writes them to the out folder
(build/affairs without --out). Without files, all affairs of the folder.`,
  diff: `banshi diff <old> <new> [--schemas <folder>] [--language en|zh-Hans] [--json]

Compares two versions of an affair and says of each change whether it is compatible, or breaks something
for people who are filling in the old version (answers that were right are refused) or for readers of
stored cases (an answer is gone or means something else). Exit code 1 where something breaks.
--json prints { "old", "new", "breaking", "compatible", "changes": [{ "code", "compatibility", "breaks",
"pointer", "old", "new", "params", "message" }] }.`,
  test: `banshi test [files] [--schemas <folder>] [--json]

Runs the samples of affairs: samples/<code>/valid/*.json must give no issue,
samples/<code>/invalid/*.json exactly the issues that they name.`,
} as const;

/** What the command line can do. */
export const usage = `banshi <command> [files] [options]

  new        begin an affair
  check      say what is wrong with affairs
  compile    make types, validators and pages of affairs
  diff       say what a new version of an affair breaks
  test       run the samples of affairs

  --schemas <folder>     where the affairs are (else BANSHI_SCHEMAS, the folder around the files, or schemas/)
  --json                 for machines
  --language en|zh-Hans  language to speak (else LC_ALL, LC_MESSAGES or LANG); --lang is the same
  --help                 of a command: what it does

Exit code: 0 good, 1 something is wrong with the affairs or breaks, 2 called in a wrong way.`;

/** What one command does. */
export function commandUsage(name: string): string {
  return Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : usage;
}
