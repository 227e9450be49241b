import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Reference } from '../../domain/reference.ts';
import type { AffairWishes } from '../scaffold/affair-wishes.ts';
import { printJson } from '../scaffold/print-json.ts';
import { readWish, type Wish } from '../scaffold/read-wish.ts';
import { speakRefusal, type Refusal } from '../scaffold/refusal.ts';
import { refuseCode } from '../scaffold/refuse-code.ts';
import { scaffoldAffair } from '../scaffold/scaffold-affair.ts';
import { scaffoldSamples } from '../scaffold/scaffold-samples.ts';
import { listJsonFiles } from '../sources/list-json-files.ts';
import { loadSources } from '../sources/load-sources.ts';
import { askWishes, usualText } from './ask-wishes.ts';
import { builtInSchemas } from './built-in-schemas.ts';
import type { CommandLine } from './command-line.ts';
import { Misuse } from './misuse.ts';
import { wishes } from './wishes.ts';

/** `banshi new`: begins an affair, with samples. Never writes over a file. */
export async function newAffair(line: CommandLine): Promise<number> {
  const [code, ...more] = line.files;
  if (code === undefined || more.length > 0) throw new Misuse('Say one code, such as “street-performance”.');
  const { affairs, reference } = await loadSources(line.schemas, builtInSchemas);
  const refusal = refuseCode(code, affairs) ?? (await refuseSamples(code, line.schemas));
  if (refusal !== undefined) return refuse(refusal, line);
  const given = readOptions(line, reference);
  if (isRefusal(given)) return refuse(given, line);
  const isAsked = process.stdin.isTTY && process.stdout.isTTY && !line.json;
  const known = isAsked
    ? await askWishes(given, reference, line.language, { input: process.stdin, output: process.stdout })
    : withUsual(given, reference);
  const wished = known && complete(code, known);
  if (wished === undefined) return 2;
  const paths = await write(wished, reference, line);
  if (isRefusal(paths)) return refuse(paths, line);
  if (line.json) console.log(JSON.stringify({ code, files: paths }, null, 2));
  else console.log([...paths, '', nextSteps(paths[0] ?? '', line)].join('\n'));
  return 0;
}

async function refuseSamples(code: string, schemas: string): Promise<Refusal | undefined> {
  const place = join(schemas, 'samples', code);
  return (await listJsonFiles(place)).length > 0 ? { code: 'code-taken', params: { code, place } } : undefined;
}

/** The wishes told by options; the first that cannot be had. */
function readOptions({ options }: CommandLine, reference: Reference): Partial<AffairWishes> | Refusal {
  let known: Partial<Omit<AffairWishes, 'code'>> = {};
  for (const { name, option } of wishes) {
    const said = options[option];
    if (said === undefined) continue;
    const read = readWish[name](said, reference, known);
    if ('refusal' in read) return read.refusal;
    known = { ...known, [name]: read.value };
  }
  return known;
}

/** Where nobody can be asked, what is usual is taken; what cannot be known must be said. */
function withUsual(given: Partial<AffairWishes>, reference: Reference): Partial<AffairWishes> {
  const missing = wishes.filter(
    ({ name }) => given[name] === undefined && usualText(name, given, reference) === undefined,
  );
  if (missing.length > 0) throw new Misuse(`Say ${missing.map(({ option }) => `--${option}`).join(', ')}.`);
  let known = given;
  for (const { name } of wishes) {
    if (known[name] !== undefined) continue;
    const read = readWish[name](usualText(name, known, reference) ?? '', reference, known);
    if ('value' in read) known = { ...known, [name]: read.value };
  }
  return known;
}

function complete(code: string, known: Partial<AffairWishes>): AffairWishes | undefined {
  const isComplete = (one: Partial<AffairWishes>): one is Pick<AffairWishes, Wish> =>
    wishes.every(({ name }) => one[name] !== undefined);
  return isComplete(known) ? { ...known, code } : undefined;
}

/** Writes the files, the affair first; gives their paths. A file that is there already is left alone, and refused. */
async function write(
  wished: AffairWishes,
  reference: Reference,
  line: CommandLine,
): Promise<readonly string[] | Refusal> {
  const region = reference.divisions.find(({ level }) => level === 'region')?.code ?? '';
  const affair = scaffoldAffair(wished, region, line.language);
  const files = [
    [join(line.schemas, 'affairs', wished.function, `${wished.code}.json`), affair] as const,
    ...[...scaffoldSamples(wished, reference)].map(
      ([name, sample]) => [join(line.schemas, 'samples', wished.code, name), sample] as const,
    ),
  ];
  for (const [path, value] of files) {
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(path, printJson(value), { flag: 'wx' });
    } catch (problem) {
      if (!(problem instanceof Error) || !('code' in problem) || problem.code !== 'EEXIST') throw problem;
      return { code: 'code-taken', params: { code: wished.code, place: path } };
    }
  }
  return files.map(([path]) => path);
}

function isRefusal(one: object): one is Refusal {
  return 'params' in one;
}

function refuse(refusal: Refusal, { json, language }: CommandLine): number {
  const message = speakRefusal(refusal, language);
  if (json) console.log(JSON.stringify({ refused: { ...refusal, message } }, null, 2));
  else console.error(message);
  return 1;
}

function nextSteps(file: string, { language }: CommandLine): string {
  return language === 'en'
    ? `Now change it, and ask after each change: banshi check ${file} && banshi test ${file}`
    : `请修改文件，每次修改后运行：banshi check ${file} && banshi test ${file}`;
}
