import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../fault.ts';
import { contentHash } from '../../compiler/read/content-hash.ts';
import { getObject } from './objects.ts';
import { BoundedCache } from './bounded-cache.ts';

const maxMemoryBytes = 32 * 1024 * 1024;
const folder = join(tmpdir(), 'artefacts');
const modules = new Map<string, Promise<unknown>>();
const memory = new BoundedCache<Promise<Uint8Array>>(maxMemoryBytes);

/**
 * The artefact with this SHA-256: from memory, from disk, from the bucket. Whoever gives other bytes is not believed:
 * `internal`.
 */
export function loadArtefact(hash: string): Promise<Uint8Array> {
  const known = memory.get(hash);
  if (known !== undefined) return known;
  const loading = fetchArtefact(hash);
  memory.set(hash, loading, 0);
  loading.then(
    (bytes) => memory.set(hash, loading, bytes.length),
    () => memory.delete(hash),
  );
  return loading;
}

/** The artefact as text. */
export async function loadArtefactText(hash: string): Promise<string> {
  return Buffer.from(await loadArtefact(hash)).toString('utf8');
}

/** Imports an artefact that is an ES module. A module stays in memory as long as the process. */
export function importArtefact(hash: string): Promise<unknown> {
  const known = modules.get(hash);
  if (known !== undefined) return known;
  const imported = importChecked(hash);
  modules.set(hash, imported);
  imported.catch(() => modules.delete(hash));
  return imported;
}

/** The copy on the disk may have been damaged or emptied since the bytes in memory were read from it. */
async function importChecked(hash: string): Promise<unknown> {
  const bytes = await loadArtefact(hash);
  if ((await readCopy(hash)) === undefined) await write(hash, bytes);
  return import(pathToFileURL(pathOf(hash)).href);
}

function pathOf(hash: string): string {
  return join(folder, `${hash}.mjs`);
}

async function fetchArtefact(hash: string): Promise<Uint8Array> {
  const copy = await readCopy(hash);
  if (copy !== undefined) return copy;
  const stored = await getObject(`artefacts/${hash}`);
  if (stored === undefined || contentHash(stored) !== hash) {
    throw new Fault('internal', { cause: new Error(`The bucket does not hold artefact ${hash}.`) });
  }
  await keep(hash, stored);
  return stored;
}

/** The bytes on the disk, if they are there and are what their name says. */
async function readCopy(hash: string): Promise<Uint8Array | undefined> {
  const copy = await readFile(pathOf(hash)).catch(() => undefined);
  return copy !== undefined && contentHash(copy) === hash ? copy : undefined;
}

/** A full disk is emptied once. One that takes nothing even then is no reason to serve nobody. */
async function keep(hash: string, bytes: Uint8Array): Promise<void> {
  try {
    await write(hash, bytes);
  } catch {
    await rm(folder, { recursive: true, force: true })
      .then(() => write(hash, bytes))
      .catch(() => undefined);
  }
}

/** Other processes may share the disk: nobody ever sees half a file. */
async function write(hash: string, bytes: Uint8Array): Promise<void> {
  const half = `${pathOf(hash)}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(half, bytes);
  await rename(half, pathOf(hash));
}
