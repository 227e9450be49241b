import { randomUUID } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileAffairs } from '../../compiler/compile-affairs.ts';
import { formFromAnswers } from '../../domain/form-post/form-from-answers.ts';
import type { Plan } from '../../domain/plan.ts';
import { attachmentsIn } from '../../domain/receipt/attachments-in.ts';
import type { HttpHandler } from '../../functions/compose.ts';
import { call } from './call.ts';
import { startEngines, type Engines } from './engines.ts';
import { publishFolder } from './publish-folder.ts';

/** The affairs of the repository, compiled and published as they are: every valid sample is taken, as JSON and as a form. */
const schemas = new URL('../../schemas', import.meta.url).pathname;
const samples = globSync('samples/*/valid/*.json', { cwd: schemas }).toSorted();
let engines: Engines;
let folder: string;
let submit: HttpHandler;
let page: HttpHandler;

beforeAll(async () => {
  engines = await startEngines();
  folder = mkdtempSync(join(tmpdir(), 'compiled-affairs-'));
  const { diagnostics } = await compileAffairs({ schemas, builtIn: schemas, out: folder });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await publishFolder(folder)).toMatchObject({ code: 0 });
  submit = (await import('../../functions/handlers/submit.ts')).handler;
  page = (await import('../../functions/handlers/page.ts')).handler;
});
afterAll(async () => {
  await engines.stop();
});

function planOf(code: string): Plan {
  const [path = ''] = globSync(`${code}/*/plan.json`, { cwd: folder });
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Plan;
}

async function upload(plan: Plan, answers: unknown): Promise<void> {
  const { saveAttachment } = await import('../../functions/stores/attachments.ts');
  for (const file of attachmentsIn(plan, answers)) await saveAttachment(file.id, new Uint8Array(file.bytes), file);
}

test('there are samples', () => {
  expect(samples.length).toBeGreaterThan(3);
});

test.each(samples)('%s is taken as JSON and as a form', async (sample) => {
  const code = sample.split('/')[1] ?? '';
  const { answers } = JSON.parse(readFileSync(join(schemas, sample), 'utf8')) as { answers: unknown };
  const plan = planOf(code);
  await upload(plan, answers);
  const reply = await call(submit, 'POST', `/api/affairs/${code}/submissions`, {
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ answers }),
  });
  expect(reply.status, reply.text).toBe(201);
  const entries = [...formFromAnswers(plan, answers)].flatMap(([name, values]) => values.map((value) => [name, value]));
  const form = await call(page, 'POST', `/affairs/${code}/apply`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(entries as [string, string][]).toString(),
  });
  expect(form.status, form.text).toBe(303);
});
