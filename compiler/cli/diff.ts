import { checkFile, type CheckedFile } from '../compile-affair.ts';
import { diffAffairs } from '../diff/diff-affairs.ts';
import type { Change } from '../diff/change.ts';
import { speakChange } from '../diff/speak-change.ts';
import { loadSources } from '../sources/load-sources.ts';
import { builtInSchemas } from './built-in-schemas.ts';
import { readAffairs } from './chosen-affairs.ts';
import type { CommandLine } from './command-line.ts';
import { folderAround } from './folder-around.ts';
import { Misuse } from './misuse.ts';
import { paint, printDiagnostics } from './print-diagnostics.ts';

/** `banshi diff`: what changes from one version of an affair to the next, and what of that breaks something. */
export async function diff(line: CommandLine): Promise<number> {
  const [oldPath, newPath, ...more] = line.files;
  if (oldPath === undefined || newPath === undefined || more.length > 0)
    throw new Misuse('Say two files, the old version and the new one.');
  const [old, changed] = [await read(oldPath, line), await read(newPath, line)];
  if (old.affair === undefined || changed.affair === undefined) {
    const wrong = [old, changed]
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ severity }) => severity === 'error');
    return printDiagnostics(wrong, line.json);
  }
  const changes = diffAffairs(old.affair, changed.affair);
  const breaking = changes.filter(({ compatibility }) => compatibility === 'breaking').length;
  if (line.json) {
    const told = changes.map((change) => ({ ...change, message: speakChange(change, line.language) }));
    const count = { breaking, compatible: changes.length - breaking };
    console.log(JSON.stringify({ old: oldPath, new: newPath, ...count, changes: told }, null, 2));
  } else {
    for (const change of changes) console.log(lineOf(change, line));
    console.log(countOf(breaking, changes.length - breaking, line));
  }
  return breaking > 0 ? 1 : 0;
}

/** A file, with the parts of the folder that it stands in, unless a folder was named. */
async function read(path: string, { schemas, isSchemasSaid, language }: CommandLine): Promise<CheckedFile> {
  const folder = isSchemasSaid ? schemas : (folderAround([path]) ?? schemas);
  const [file] = await readAffairs([path]);
  const sources = await loadSources(folder, builtInSchemas);
  return file === undefined ? { diagnostics: [] } : checkFile(file, sources, language);
}

const weights = {
  en: { breaking: 'breaking', compatible: 'compatible' },
  'zh-Hans': { breaking: '不兼容', compatible: '兼容' },
};

function lineOf(change: Change, { language }: CommandLine): string {
  const weight = paint(change.compatibility === 'breaking' ? 'red' : 'green', weights[language][change.compatibility]);
  return `${weight} ${paint('bold', change.pointer || '/')} ${speakChange(change, language)} ${paint('dim', `(${change.code})`)}`;
}

function countOf(breaking: number, compatible: number, { language }: CommandLine): string {
  if (breaking + compatible === 0) return language === 'en' ? 'No change.' : '没有变化。';
  return language === 'en'
    ? `${breaking} breaking, ${compatible} compatible`
    : `不兼容${breaking}处，兼容${compatible}处`;
}
