import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEngines, type Engines } from '../engines.ts';

let engines: Engines;
let loadArtefactText: (hash: string) => Promise<string>;
let putObject: (key: string, bytes: Uint8Array, headers: Record<string, string>) => Promise<void>;

beforeAll(async () => {
  engines = await startEngines();
  ({ loadArtefactText } = await import('../../../functions/stores/artefacts.ts'));
  ({ putObject } = await import('../../../functions/stores/objects.ts'));
});
afterAll(async () => {
  await engines.stop();
});

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const store = (hash: string, content: string): Promise<void> =>
  putObject(`artefacts/${hash}`, Buffer.from(content), { 'content-type': 'text/plain' });

test('an artefact comes from the bucket once, however many ask for it', async () => {
  const hash = hashOf('one');
  await store(hash, 'one');
  expect(await Promise.all(Array.from({ length: 10 }, () => loadArtefactText(hash)))).toEqual(Array(10).fill('one'));
});

test('an artefact whose bytes are not what its name says is not believed', async () => {
  const hash = hashOf('two');
  await store(hash, 'forged');
  await expect(loadArtefactText(hash)).rejects.toMatchObject({ code: 'internal' });
  await store(hash, 'two');
  expect(await loadArtefactText(hash)).toBe('two');
});

test('a damaged copy on the disk is replaced from the bucket', async () => {
  const hash = hashOf('three');
  mkdirSync(join(tmpdir(), 'artefacts'), { recursive: true });
  writeFileSync(join(tmpdir(), 'artefacts', `${hash}.mjs`), 'half');
  await store(hash, 'three');
  expect(await loadArtefactText(hash)).toBe('three');
});

test('an artefact that nobody has is a fault of ours', async () => {
  await expect(loadArtefactText(hashOf('nothing'))).rejects.toMatchObject({ code: 'internal' });
});
