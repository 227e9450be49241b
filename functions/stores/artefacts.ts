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
export async function importArtefact(hash: string): Promise<unknown> {
  await loadArtefact(hash);
  return import(pathToFileURL(pathOf(hash)).href);
}

function pathOf(hash: string): string {
  return join(folder, `${hash}.mjs`);
}

async function fetchArtefact(hash: string): Promise<Uint8Array> {
  const onDisk = await readFile(pathOf(hash)).catch(() => undefined);
  if (onDisk !== undefined && contentHash(onDisk) === hash) return onDisk;
  const stored = await getObject(`artefacts/${hash}`);
  if (stored === undefined || contentHash(stored) !== hash) {
    throw new Fault('internal', { cause: new Error(`The bucket does not hold artefact ${hash}.`) });
  }
  await keep(hash, stored);
  return stored;
}

/** Other processes may share the disk: nobody ever sees half a file. A full disk is emptied once. */
async function keep(hash: string, bytes: Uint8Array): Promise<void> {
  try {
    await write(hash, bytes);
  } catch {
    await rm(folder, { recursive: true, force: true });
    await write(hash, bytes);
  }
}

async function write(hash: string, bytes: Uint8Array): Promise<void> {
  const half = `${pathOf(hash)}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(half, bytes);
  await rename(half, pathOf(hash));
}
