import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDatabaseBinary } from '../../../../infra/local/engines/find-database-binary.ts';
import { findFreePort } from '../../../../infra/local/engines/find-free-port.ts';
import { openDataFolder } from '../../../../infra/local/data/open-data-folder.ts';
import { readSettings } from '../../../../infra/local/start/read-settings.ts';
import { copyHouse } from '../house.ts';

const script = fileURLToPath(new URL('../start-house.ts', import.meta.url));
let house: Awaited<ReturnType<typeof copyHouse>>;
let data: string;
beforeAll(async () => {
  house = await copyHouse();
  data = mkdtempSync(join(tmpdir(), 'banshi-start-'));
});
afterAll(async () => {
  await house.remove();
  rmSync(data, { recursive: true, force: true });
});

/** Starts the small house; it is expected to give up by itself. */
async function start(
  environment: Record<string, string>,
): Promise<{ code: number; complaint: string; printed: string }> {
  const port = String(await findFreePort());
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, HOUSE: house.folder, BANSHI_DATA: data, PORT: port, ...environment },
  });
  let complaint = '';
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, complaint: complaint.trim(), printed };
}

test('a busy port is one sentence', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = String((server.address() as { port: number }).port);
  const { code, complaint } = await start({ PORT: port });
  server.close();
  expect(code).toBe(1);
  expect(complaint).toBe(`Port ${port} is in use; stop what listens there or set PORT to another.`);
});

test.each(['0', '65536', 'http', '3.5'])('PORT=%s is one sentence', async (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(`PORT is ${port}; it must be a number from 1 to 65535.`);
});

test('a folder of affairs that is none is one sentence', async () => {
  const { code, complaint } = await start({ BANSHI_SCHEMAS: '/nowhere' });
  expect(code).toBe(1);
  expect(complaint).toBe(
    'There is no folder affairs/ in /nowhere; BANSHI_SCHEMAS must name a folder laid out like schemas/.',
  );
});

test('a data folder that cannot be written is one sentence', async () => {
  const file = join(data, 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o444);
  const { code, complaint } = await start({ BANSHI_DATA: join(file, 'inside') });
  expect(code).toBe(1);
  expect(complaint).toBe(
    `The data folder ${join(file, 'inside')} cannot be written (ENOTDIR); set BANSHI_DATA to another.`,
  );
});

test('a second start on the same data folder is one sentence that says where the first serves', async () => {
  const folder = openDataFolder(join(data, 'shared'));
  folder.children.setOrigin('http://localhost:4711');
  const { code, complaint } = await start({ BANSHI_DATA: folder.path });
  expect(code).toBe(1);
  expect(complaint).toBe(
    `Another system runs on the data folder ${folder.path}, at http://localhost:4711; stop it or set BANSHI_DATA to another.`,
  );
});

test('a broken affair is shown with its diagnostics', async () => {
  const broken = join(house.folder, 'schemas/affairs/broken.json');
  writeFileSync(broken, '');
  const { code, complaint, printed } = await start({});
  rmSync(broken);
  expect(code).toBe(1);
  expect(complaint).toBe(
    `affairs/broken.json:1:1 broken\n\nThe affairs in ${house.folder}/schemas cannot be served; the mistakes stand above.`,
  );
  expect(printed).toContain('Banshi starts on http://localhost:');
});

test('an engine that is not there for this machine is one sentence', () => {
  expect(() => findDatabaseBinary('sunos-sparc')).toThrow(
    'The database engine @dynoxide/sunos-sparc is not installed; run npm ci, or set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB that runs.',
  );
});
