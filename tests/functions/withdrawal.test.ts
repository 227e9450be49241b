import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from './call.ts';
import { publishAffair, type PublishedAffair } from './published-affair.ts';
import { publishFolder } from './publish-folder.ts';
import { answers, code, writeCompiled } from './stall-affair.ts';

let system: PublishedAffair;
beforeAll(async () => {
  system = await publishAffair();
});
afterAll(async () => {
  await system.stop();
});

/** A compiled folder that holds no affair. */
function emptyFolder(): string {
  const { folder } = writeCompiled();
  const empty = mkdtempSync(join(tmpdir(), 'empty-'));
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as object;
  writeFileSync(join(empty, 'reference.json'), readFileSync(join(folder, 'reference.json')));
  writeFileSync(join(empty, 'index.json'), JSON.stringify({ ...index, affairs: [] }));
  return empty;
}

test('an affair that is not in the folder serves no more, but its cases stand', async () => {
  const { cases } = await system.submit(answers);
  const [first] = cases;
  const affair = await system.handler('affair');
  expect((await publishFolder(emptyFolder())).code).toBe(0);
  expect((await call(affair, 'GET', `/api/affairs/${code}`)).status).toBe(200);
  expect((await publishFolder(emptyFolder(), '--only')).code).toBe(0);
  await expect
    .poll(async () => (await call(affair, 'GET', `/api/affairs/${code}`)).status, { timeout: 5_000, interval: 250 })
    .toBe(404);
  const list = await call(await system.handler('catalogue'), 'GET', '/api/affairs');
  expect(list.json()['items']).toEqual([]);
  const claims = { sub: 'a', name: 'A', departments: `[${first!.department.id}]`, roles: '[clerk]' };
  const read = await call(await system.handler('case'), 'GET', `/api/cases/${first!.id}`, { claims });
  expect([read.status, read.json()['version']], read.text).toEqual([200, system.version]);
});
