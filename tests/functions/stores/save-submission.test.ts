import { randomUUID } from 'node:crypto';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpHandler } from '../../../functions/compose.ts';
import { call, type Reply } from '../call.ts';
import { startEngines, type Engines } from '../engines.ts';
import { cancelled, failing, startFaultyWire, type FaultyWire } from '../faulty-wire.ts';
import { publishFolder } from '../publish-folder.ts';
import { answers, code, writeCompiled } from '../stall-affair.ts';

let engines: Engines;
let wire: FaultyWire;
let submit: HttpHandler;
const operation = 'TransactWriteItems';
const conflict = cancelled('None', 'TransactionConflict');

beforeAll(async () => {
  engines = await startEngines();
  expect(await publishFolder(writeCompiled().folder)).toMatchObject({ code: 0 });
  wire = await startFaultyWire(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = wire.endpoint;
  submit = (await import('../../../functions/handlers/submit.ts')).handler;
});
afterAll(async () => {
  await wire.stop();
  await engines.stop();
});

const send = (key: string): Promise<Reply> =>
  call(submit, 'POST', `/api/affairs/${code}/submissions`, {
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ answers }),
  });
const submissions = async (): Promise<number> => {
  const { Items = [] } = await new DynamoDBClient({}).send(new ScanCommand({ TableName: 'cases' }));
  return Items.filter((item) => item['kind']?.S === 'submission').length;
};

test('conflicts with other transactions are tried again', async () => {
  wire.meet(operation, conflict, cancelled('ThrottlingError'), conflict);
  expect((await send(randomUUID())).status).toBe(201);
});

test('conflicts without end are trouble that passes: nothing is stored, and the same key works afterwards', async () => {
  const key = randomUUID();
  const before = await submissions();
  wire.meet(operation, ...Array.from({ length: 8 }, () => conflict));
  const reply = await send(key);
  expect([reply.status, reply.json()['code']]).toEqual([503, 'temporarily-unavailable']);
  expect(reply.headers['retry-after']).toBe('1');
  expect(await submissions()).toBe(before);
  expect((await send(key)).status).toBe(201);
});

test('an answer that was lost after the write still leads to one submission and its receipt', async () => {
  const key = randomUUID();
  const before = await submissions();
  wire.meet(operation, { kind: 'lose-answer' });
  const reply = await send(key);
  expect([200, 201]).toContain(reply.status);
  expect(await submissions()).toBe(before + 1);
  const again = await send(key);
  expect([again.status, again.text]).toEqual([200, reply.text]);
});

test('a receipt number that is taken is drawn anew', async () => {
  wire.meet(operation, cancelled('None', 'ConditionalCheckFailed'));
  expect((await send(randomUUID())).status).toBe(201);
});

test.each([
  ['throttling', failing(400, 'ProvisionedThroughputExceededException'), 503, 'temporarily-unavailable'],
  ['an engine in trouble', failing(500, 'InternalServerError'), 503, 'temporarily-unavailable'],
  ['a mistake of ours', failing(400, 'ValidationException'), 500, 'internal'],
  ['an item that is refused', cancelled('None', 'ValidationError'), 500, 'internal'],
])('%s is told by its code, and never in the words of the database', async (_what, fault, status, problem) => {
  wire.meet(operation, fault, fault, fault);
  const reply = await send(randomUUID());
  expect([reply.status, reply.json()['code']]).toEqual([status, problem]);
  expect(reply.text).not.toMatch(/secret detail|Exception|Transaction/);
});
