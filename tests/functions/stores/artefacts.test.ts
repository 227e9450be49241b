import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startEngines, type Engines } from '../engines.ts';

let engines: Engines;
let loadArtefactText: (hash: string) => Promise<string>;
let importArtefact: (hash: string) => Promise<unknown>;
let putObject: (key: string, bytes: Uint8Array, headers: Record<string, string>) => Promise<void>;

beforeAll(async () => {
  engines = await startEngines();
  ({ loadArtefactText, importArtefact } = await import('../../../functions/stores/artefacts.ts'));
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

test('a module is imported as it was checked, whatever has become of its copy on the disk since', async () => {
  const damages: ((file: string) => void)[] = [
    (file) => writeFileSync(file, 'export default "forged";'),
    (file) => rmSync(file),
    () => rmSync(join(tmpdir(), 'artefacts'), { recursive: true }),
  ];
  for (const [n, damage] of damages.entries()) {
    const source = `export default ${String(n)};`;
    const hash = hashOf(source);
    await store(hash, source);
    await loadArtefactText(hash);
    damage(join(tmpdir(), 'artefacts', `${hash}.mjs`));
    expect(await importArtefact(hash)).toMatchObject({ default: n });
  }
});

test('an artefact is given where the disk takes nothing', async () => {
  const hash = hashOf('four');
  await store(hash, 'four');
  const folder = process.env['TMPDIR'];
  try {
    process.env['TMPDIR'] = '/dev/null';
    vi.resetModules();
    const { loadArtefactText: load } = await import('../../../functions/stores/artefacts.ts');
    expect(await load(hash)).toBe('four');
  } finally {
    process.env['TMPDIR'] = folder;
  }
});

test('an artefact that nobody has is a fault of ours', async () => {
  await expect(loadArtefactText(hashOf('nothing'))).rejects.toMatchObject({ code: 'internal' });
});
