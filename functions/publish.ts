import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledIndex, Manifest } from '../domain/catalogue/entry.ts';
import { hasArtefact, saveArtefact } from './stores/save-artefact.ts';
import { listAffairs, saveAffair, saveReferenceHash, withdrawAffair } from './stores/catalogue.ts';
import { Fault } from './fault.ts';

/**
 * The operator's command `node functions/publish.ts <compiled folder>`: puts every artefact of a compiled folder into
 * the bucket under its hash, then lets its versions serve. What stands already is not touched, so it can be run again at
 * any time, also after it was stopped half-way. With `--only`, affairs that the folder does not hold serve no more.
 * Where to: `CATALOGUE_TABLE` and `BUCKET`.
 */
async function publish(folder: string, only: boolean): Promise<string> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as CompiledIndex;
  const files = new Map([[index.reference, join(folder, 'reference.json')]]);
  for (const { code, version, files: names } of index.affairs) {
    for (const [name, hash] of Object.entries(names)) files.set(hash, join(folder, code, version, name));
  }
  const uploaded = await eachOf([...files], upload);
  const publishedAt = new Date().toISOString();
  await saveReferenceHash(index.reference);
  const published = await eachOf(index.affairs, async (manifest: Manifest) => saveAffair(manifest, publishedAt));
  if (only) await withdrawOthers(new Set(index.affairs.map(({ code }) => code)));
  return `${String(count(uploaded))} of ${String(files.size)} artefacts uploaded, ${String(count(published))} of ${String(index.affairs.length)} affairs published.`;
}

/** Affairs that somebody took out of the folder are open no longer. */
async function withdrawOthers(codes: ReadonlySet<string>): Promise<void> {
  let after = '';
  for (;;) {
    const listed = await listAffairs(after, 100);
    for (const { code } of listed) if (!codes.has(code)) await withdrawAffair(code);
    const last = listed.at(-1);
    if (last === undefined) return;
    after = last.code;
  }
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

const words = process.argv.slice(2);
const only = words.includes('--only');
const folder = words.find((word) => word !== '--only');
if (folder === undefined) {
  process.stderr.write('Usage: node functions/publish.ts <compiled folder> [--only]\n');
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(`${await publish(folder, only)}\n`);
  } catch (error) {
    const cause = error instanceof Fault ? error.cause : error;
    process.stderr.write(`Nothing more was published: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 1;
  }
}
