import { randomUUID } from 'node:crypto';
import { DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpHandler } from '../../../functions/compose.ts';
import { call, type Reply } from '../call.ts';
import { startEngines, type Engines } from '../engines.ts';
import { publishFolder } from '../publish-folder.ts';
import { answers, code, plan, writeCompiled } from '../stall-affair.ts';

let engines: Engines;
let submit: HttpHandler;
let version: string;
let database: DynamoDBClient;

beforeAll(async () => {
  engines = await startEngines();
  const compiled = writeCompiled();
  version = compiled.version;
  expect(await publishFolder(compiled.folder)).toMatchObject({ code: 0 });
  submit = (await import('../../../functions/handlers/submit.ts')).handler;
  database = new DynamoDBClient({});
});
afterAll(async () => {
  await engines.stop();
});

const path = `/api/affairs/${code}/submissions`;
const json = { 'content-type': 'application/json' };
const send = (body: string | Uint8Array | object, headers: Record<string, string> = {}, to = path): Promise<Reply> =>
  call(submit, 'POST', to, {
    headers: { ...json, 'idempotency-key': randomUUID(), ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
interface ReceiptBody {
  receiptNumber: string;
  accessCode: string;
  submittedAt: string;
  version: string;
  visits: number;
  bring: { id: string; title: string }[];
  cases: { id: string; dueDate: string; provisional: boolean; department: { id: string; title: string } }[];
}
const receiptOf = (reply: Reply): ReceiptBody => reply.json() as unknown as ReceiptBody;

describe('valid answers', () => {
  test('give a receipt with a case for each department, in the language asked for', async () => {
    const reply = await send({ answers, language: 'en' });
    expect(reply.status, reply.text).toBe(201);
    const receipt = receiptOf(reply);
    expect(reply.headers['location']).toBe(`/api/receipts/${receipt.receiptNumber}`);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(receipt.version).toBe(version);
    expect(receipt.submittedAt).toMatch(/\+08:00$/);
    expect(receipt.visits).toBe(1);
    expect(receipt.bring.map((item) => item.title)).toEqual(['Plan', 'Health certificate']);
    expect(receipt.cases.map((one) => [one.id, one.department.id, one.department.title])).toEqual([
      [`${receipt.receiptNumber}-1`, '450103.urban-management', 'Urban Management, Qingxiu'],
      [`${receipt.receiptNumber}-2`, '450103.health', 'Health, Qingxiu'],
      [`${receipt.receiptNumber}-3`, '450100.market-regulation', 'Market Regulation, Nanning'],
    ]);
    for (const one of receipt.cases) expect(one.dueDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('that lead to fewer departments give fewer cases and fewer things to bring', async () => {
    const fewer = { ...answers, stall: { district: '450105', goods: 'flowers' } };
    const receipt = receiptOf(await send({ answers: fewer }, { 'accept-language': 'zh-CN,zh;q=0.9' }));
    expect(receipt.cases.map((one) => one.department)).toEqual([
      { id: '450105.urban-management', title: '江南区城市管理局' },
    ]);
    expect(receipt.bring.map((item) => item.id)).toEqual(['plan']);
  });

  test('are stored normalised, with the access code nowhere in clear', async () => {
    const reply = await send({ answers: { ...answers, holder: { name: ' 韦金凤 ', phone: '1' } } });
    const { receiptNumber, accessCode } = receiptOf(reply);
    const { Items = [] } = await database.send(
      new QueryCommand({
        TableName: 'cases',
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: `R#${receiptNumber}` } },
      }),
    );
    expect(Items.map((item) => item['sk']?.S)).toEqual([
      'CASE#1',
      'CASE#1#H#000001',
      'CASE#2',
      'CASE#2#H#000001',
      'CASE#3',
      'CASE#3#H#000001',
      'SUBMISSION',
    ]);
    const stored = JSON.parse(Items.at(-1)?.['answers']?.S ?? '') as typeof answers;
    expect(stored.holder.name).toBe('韦金凤');
    const everything = JSON.stringify((await database.send(new ScanCommand({ TableName: 'cases' }))).Items);
    expect(everything).toContain(receiptNumber);
    expect(everything).not.toContain(accessCode);
    expect(everything).not.toContain(accessCode.replaceAll('-', ''));
  });
});

describe('an idempotency key', () => {
  test('sent 20 times at once with one body gives one receipt, its cases once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const replies = await Promise.all(Array.from({ length: 20 }, () => send({ answers }, key)));
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    for (const reply of replies) {
      expect(reply.headers['idempotency-replayed']).toBe(reply.status === 200 ? 'true' : undefined);
    }
    const again = await send({ answers }, { ...key, 'accept-language': 'en' });
    expect([again.status, again.text]).toEqual([200, replies[0]?.text]);
  });

  test('takes the same body in another order and spelling of JSON as the same', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await send({ answers }, key);
    const { holder, stall } = answers;
    const second = await send(JSON.stringify({ answers: { stall, holder } }, null, 2).replace('韦', '\\u97e6'), key);
    expect([second.status, second.text]).toEqual([200, first.text]);
  });

  test('with another body is refused; of another affair it is another key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect((await send({ answers }, key)).status).toBe(201);
    const other = await send({ answers: { ...answers, holder: { name: 'b', phone: '2' } } }, key);
    expect([other.status, other.json()['code']]).toEqual([409, 'idempotency-key-reused']);
    const language = await send({ answers, language: 'en' }, key);
    expect(language.status).toBe(409);
  });

  test.each([
    ['missing', undefined],
    ['short', 'a'.repeat(15)],
    ['long', 'a'.repeat(129)],
    ['not visible ASCII', `${'a'.repeat(16)} b`],
  ])('that is %s is refused', async (_what, key) => {
    const headers = key === undefined ? json : { ...json, 'idempotency-key': key };
    const reply = await call(submit, 'POST', path, { headers, body: JSON.stringify({ answers }) });
    expect([reply.status, reply.json()['code']]).toEqual([400, 'malformed-request']);
    // Who reads it knows what to do.
    expect(reply.json()['detail']).toContain('Idempotency-Key');
  });
});

describe('a body that is not what it must be', () => {
  const big = JSON.stringify({ answers: { x: 'x'.repeat(300_000) } });
  test.each<[string, () => Promise<Reply>, number, string]>([
    ['nothing', () => send(''), 400, 'malformed-json'],
    ['half a document', () => send('{"answers":'), 400, 'malformed-json'],
    ['a list', () => send('[]'), 400, 'malformed-request'],
    ['null', () => send('null'), 400, 'malformed-request'],
    ['deep nesting', () => send(`{"answers":${'['.repeat(90_000)}${']'.repeat(90_000)}}`), 400, 'malformed-request'],
    ['bytes that are not UTF-8', () => send(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])), 400, 'malformed-json'],
    ['half a surrogate pair', () => send('{"answers":{"a":"\\ud800"}}'), 400, 'malformed-json'],
    ['half a pair in a key', () => send('{"answers":{"\\udc00":1}}'), 400, 'malformed-json'],
    ['no answers', () => send('{}'), 422, 'invalid-request'],
    ['answers that are text', () => send('{"answers":"x"}'), 422, 'invalid-request'],
    ['an unknown member', () => send({ answers, extra: 1 }), 422, 'invalid-request'],
    ['a language nobody speaks', () => send({ answers, language: 'fr' }), 422, 'invalid-request'],
    ['a prototype', () => send('{"answers":{"__proto__":{"x":1},"constructor":{}}}'), 422, 'invalid-answers'],
    ['more than 256 KiB', () => send(big), 413, 'payload-too-large'],
    ['more than 256 KiB in base64', () => send(Buffer.from(big)), 413, 'payload-too-large'],
    ['another media type', () => send('{}', { 'content-type': 'text/plain' }), 415, 'unsupported-media-type'],
    [
      'another charset',
      () => send('{}', { 'content-type': 'application/json;charset=gbk' }),
      415,
      'unsupported-media-type',
    ],
    ['a compressed body', () => send('{}', { 'content-encoding': 'gzip' }), 415, 'unsupported-media-type'],
    ['what nobody accepts', () => send({ answers }, { accept: 'text/html' }), 406, 'not-acceptable'],
    ['an unknown affair', () => send({ answers }, {}, '/api/affairs/nothing/submissions'), 404, 'affair-not-found'],
    ['a code that climbs', () => send({ answers }, {}, '/api/affairs/..%2fx/submissions'), 404, 'affair-not-found'],
    ['an unknown version', () => send({ answers, version: 'f'.repeat(64) }), 404, 'version-not-found'],
    ['a version that is none', () => send({ answers, version: '../x' }), 404, 'version-not-found'],
  ])('(%s) is answered with a clear problem', async (_what, ask, status, problem) => {
    const reply = await ask();
    expect(reply.status, reply.text).toBe(status);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const { type, title, requestId, ...rest } = reply.json();
    expect(rest).toMatchObject({ status, code: problem });
    expect([type, requestId]).toEqual([`https://banshi.dev/problems/${problem}`, 'request-1']);
    expect(title).toMatch(/\w/);
    expect(reply.text).not.toMatch(/node_modules|\.ts|Exception|\/tmp\//);
  });

  test('has every issue at its pointer, in the language asked for', async () => {
    const wrong = { answers: { holder: { name: 7 }, extra: 1 } };
    const reply = await send(wrong, { 'accept-language': 'en' });
    expect(reply.status).toBe(422);
    const issues = reply.json()['issues'] as { code: string; path: string; message: string }[];
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([
      ['unknown', '/extra'],
      ['type', '/holder/name'],
      ['required', '/holder/phone'],
      ['required', '/stall'],
    ]);
    for (const { message } of issues) expect(message).toMatch(/[a-z]/);
    const chinese = (await send(wrong, { 'accept-language': 'zh' })).json()['issues'] as { message: string }[];
    expect(chinese[0]?.message).toMatch(/\p{Script=Han}/u);
  });

  test('is never a fault of ours, whatever it holds', async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.record({ answers: fc.jsonValue() }),
      fc.record({ answers: fc.record({ holder: fc.jsonValue(), stall: fc.jsonValue() }) }),
    );
    const text = fc.oneof(
      value.map((one) => JSON.stringify(one)),
      fc.string({ unit: 'binary' }),
      fc.json(),
    );
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, bytes), async (body) => {
        const reply = await send(body);
        expect(reply.status, reply.text).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a version', () => {
  test('that somebody is filling stays valid after the next is published, which serves within seconds', async () => {
    const title = { ...plan.title, en: 'Second version' };
    const second = writeCompiled({ title });
    expect(await publishFolder(second.folder)).toMatchObject({ code: 0 });
    await expect
      .poll(async () => receiptOf(await send({ answers })).version, { timeout: 5_000, interval: 250 })
      .toBe(second.version);
    const pinned = await send({ answers, version });
    expect([pinned.status, receiptOf(pinned).version]).toEqual([201, version]);
  });

  test('that is not open takes nothing new, but remembers what it took', async () => {
    const before = { 'idempotency-key': randomUUID() };
    const first = await send({ answers }, before);
    const closed = writeCompiled({ guide: { ...plan.guide, open: { until: '2020-12-31' } } });
    await publishFolder(closed.folder);
    await expect
      .poll(async () => (await send({ answers })).json()['code'], { timeout: 5_000, interval: 250 })
      .toBe('affair-closed');
    expect((await send({ answers, version })).status).toBe(409);
    const again = await send({ answers }, before);
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect((await send({ answers: {} }, before)).json()['code']).toBe('idempotency-key-reused');
  });
});

test('publishing again changes nothing, and what is broken is said in a sentence', async () => {
  const { folder } = writeCompiled({ title: { 'zh-Hans': '三' } });
  expect((await publishFolder(folder)).output).toMatch(/^\d of 10 artefacts uploaded, 1 of 1 affairs published\.\n$/);
  expect(await publishFolder(folder)).toEqual({
    code: 0,
    output: '0 of 10 artefacts uploaded, 0 of 1 affairs published.\n',
  });
  const broken = await publishFolder('/nowhere');
  expect(broken.code).toBe(1);
  expect(broken.output.split('\n')).toHaveLength(2);
});

test('an engine that is away is trouble that passes, not a fault without a name', async () => {
  const { dynamodb } = await import('../../../functions/stores/dynamodb-client.ts');
  const original = dynamodb.send.bind(dynamodb);
  const refuse = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
  Object.assign(dynamodb, { send: refuse });
  try {
    const reply = await send({ answers }, {}, '/api/affairs/another-affair/submissions');
    expect([reply.status, reply.json()['code']]).toEqual([503, 'temporarily-unavailable']);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  } finally {
    Object.assign(dynamodb, { send: original });
  }
});
