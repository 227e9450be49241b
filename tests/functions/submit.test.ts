import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpHandler } from '../../functions/compose.ts';
import { call, type Reply } from './call.ts';
import { startEngines, type Engines } from './engines.ts';
import { publishFolder } from './publish-folder.ts';
import { answers, code, writeCompiled } from './stall-affair.ts';

let engines: Engines;
let submit: HttpHandler;
let inbox: HttpHandler;
let caseHandler: HttpHandler;
let version: string;

beforeAll(async () => {
  engines = await startEngines();
  const compiled = writeCompiled();
  version = compiled.version;
  expect(await publishFolder(compiled.folder)).toMatchObject({ code: 0 });
  submit = (await import('../../functions/handlers/submit.ts')).handler;
  inbox = (await import('../../functions/handlers/inbox.ts')).handler;
  caseHandler = (await import('../../functions/handlers/case.ts')).handler;
});
afterAll(async () => {
  await engines.stop();
});

const send = (body: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
  call(submit, 'POST', `/api/affairs/${code}/submissions`, {
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('takes valid answers and gives a receipt with a case for each department', async () => {
  const reply = await send({ answers, language: 'en' });
  expect(reply.status, reply.text).toBe(201);
  const body = reply.json() as { receiptNumber: string; cases: { id: string; department: unknown }[] };
  expect(reply.headers['location']).toBe(`/api/receipts/${body.receiptNumber}`);
  expect(body.cases.map((one) => one.department)).toEqual([
    { id: '450103.urban-management', title: 'Urban Management, Qingxiu' },
    { id: '450103.health', title: 'Health, Qingxiu' },
    { id: '450100.market-regulation', title: 'Market Regulation, Nanning' },
  ]);
  const claims = { sub: 'u1', name: 'Clerk', departments: '[450103.health]', roles: '[clerk]' };
  const list = await call(inbox, 'GET', '/api/departments/450103.health/cases', { claims });
  expect(list.status, list.text).toBe(200);
  expect((list.json()['items'] as { id: string }[]).map((item) => item.id)).toEqual([body.cases[1]!.id]);
  const read = await call(caseHandler, 'GET', `/api/cases/${body.cases[1]!.id}`, { claims });
  expect(read.status, read.text).toBe(200);
  expect(read.json()['answers']).toEqual(answers);
  expect(version).toBe(body && (reply.json()['version'] as string));
});
