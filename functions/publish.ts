import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledIndex, Manifest } from '../domain/catalogue/entry.ts';
import { hasArtefact, saveArtefact } from './stores/save-artefact.ts';
import { saveAffair, saveReferenceHash } from './stores/catalogue.ts';
import { Fault } from './fault.ts';

/**
 * The operator's command `node functions/publish.ts <compiled folder>`: puts every artefact of a compiled folder into
 * the bucket under its hash, then lets its versions serve. What stands already is not touched, so it can be run again at
 * any time, also after it was stopped half-way. Where to: `CATALOGUE_TABLE` and `BUCKET`.
 */
async function publish(folder: string): Promise<string> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as CompiledIndex;
  const files = new Map([[index.reference, join(folder, 'reference.json')]]);
  for (const { code, version, files: names } of index.affairs) {
    for (const [name, hash] of Object.entries(names)) files.set(hash, join(folder, code, version, name));
  }
  const uploaded = await eachOf([...files], upload);
  const publishedAt = new Date().toISOString();
  await saveReferenceHash(index.reference);
  const published = await eachOf(index.affairs, async (manifest: Manifest) => saveAffair(manifest, publishedAt));
  return `${String(count(uploaded))} of ${String(files.size)} artefacts uploaded, ${String(count(published))} of ${String(index.affairs.length)} affairs published.`;
}

const parallel = 16;

async function eachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<boolean>,
): Promise<readonly boolean[]> {
  const results: boolean[] = [];
  for (let start = 0; start < items.length; start += parallel) {
    results.push(...(await Promise.all(items.slice(start, start + parallel).map(work))));
  }
  return results;
}

function count(results: readonly boolean[]): number {
  return results.filter(Boolean).length;
}

async function upload([hash, path]: readonly [hash: string, path: string]): Promise<boolean> {
  if (await hasArtefact(hash)) return false;
  await saveArtefact(hash, await readFile(path), path);
  return true;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Usage: node functions/publish.ts <compiled folder>\n');
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(`${await publish(folder)}\n`);
  } catch (error) {
    const cause = error instanceof Fault ? error.cause : error;
    process.stderr.write(`Nothing more was published: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 1;
  }
}
