import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';

/** Malformed, oversized, wrongly typed and wrongly encoded bodies: always a clear 4xx problem, never more than that. */
let system: System;

beforeAll(async () => {
  system = await startSystem({ schemas: new URL('schemas/', import.meta.url).pathname });
});
afterAll(async () => {
  await system.stop();
});

const path = '/api/affairs/night-market-stall/submissions';
const json = { 'content-type': 'application/json' };
const send = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = json,
  to = path,
): Promise<Response> =>
  fetch(`${system.origin}${to}`, { method: 'POST', headers: { 'idempotency-key': randomUUID(), ...headers }, body });
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

const hostile: [string, () => Promise<Response>, number, string][] = [
  ['nothing', () => send(''), 400, 'malformed-json'],
  ['half a document', () => send('{"answers":'), 400, 'malformed-json'],
  ['a list', () => send('[]'), 400, 'malformed-request'],
  ['null', () => send('null'), 400, 'malformed-request'],
  ['no answers', () => send('{}'), 422, 'invalid-request'],
  ['answers that are text', () => send('{"answers":"x"}'), 422, ''],
  ['answers that are a list', () => send('{"answers":[]}'), 422, ''],
  ['100,000 brackets', () => send(`{"answers":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 400, ''],
  ['bytes that are not UTF-8', () => send(bytes(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d)), 400, 'malformed-json'],
  ['half a surrogate pair', () => send('{"answers":{"holder":{"name":"\\ud800"}}}'), 400, 'malformed-json'],
  [
    'a prototype',
    () => send('{"answers":{"__proto__":{"x":1},"constructor":{"prototype":{}}}}'),
    422,
    'invalid-answers',
  ],
  ['a number that is no number', () => send('{"answers":{"stall":{"area":1e999}}}'), 422, ''],
  ['more than 256 KiB', () => send(JSON.stringify({ answers: { x: 'x'.repeat(300_000) } })), 413, 'payload-too-large'],
  ['another media type', () => send('{}', { 'content-type': 'text/plain' }), 415, 'unsupported-media-type'],
  [
    'another character set',
    () => send('{}', { 'content-type': 'application/json; charset=gbk' }),
    415,
    'unsupported-media-type',
  ],
  [
    'a compressed body',
    () => send(bytes(31, 139, 8, 0), { ...json, 'content-encoding': 'gzip' }),
    415,
    'unsupported-media-type',
  ],
  [
    'no idempotency key',
    () => fetch(`${system.origin}${path}`, { method: 'POST', headers: json, body: '{"answers":{}}' }),
    400,
    'malformed-request',
  ],
  [
    'a short idempotency key',
    () => send('{"answers":{}}', { ...json, 'idempotency-key': 'short' }),
    400,
    'malformed-request',
  ],
  [
    'an unknown affair',
    () => send('{"answers":{}}', json, '/api/affairs/no-such-affair/submissions'),
    404,
    'affair-not-found',
  ],
  [
    'an unknown version',
    () => send(JSON.stringify({ answers: {}, version: 'f'.repeat(64) })),
    404,
    'version-not-found',
  ],
  ['a route nobody has', () => send('{}', json, '/api/nothing'), 404, 'route-not-found'],
  ['another method', () => fetch(`${system.origin}${path}`), 405, 'method-not-allowed'],
  ['a code that climbs', () => send('{"answers":{}}', json, '/api/affairs/..%2f..%2fetc/submissions'), 404, ''],
  ['no token', () => fetch(`${system.origin}/api/me`), 401, 'unauthenticated'],
  [
    'a token that is none',
    () => fetch(`${system.origin}/api/me`, { headers: { authorization: 'Bearer x.y.z' } }),
    401,
    'unauthenticated',
  ],
  [
    'a receipt nobody has',
    () => fetch(`${system.origin}/api/receipts/20261123-7KQ4-M2XD-H`, { headers: { 'access-code': 'x' } }),
    404,
    'receipt-not-found',
  ],
];

test.each(hostile)('%s is answered with a clear problem', async (_what, ask, status, code) => {
  const response = await ask();
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = JSON.parse(text) as Record<string, unknown>;
  if (code !== '') expect(problem['code']).toBe(code);
  expect(problem).toMatchObject({
    status,
    title: expect.any(String) as string,
    requestId: expect.any(String) as string,
  });
  expect(String(problem['type'])).toMatch(new RegExp(`${String(problem['code'])}$`));
  expect(text).not.toMatch(/node_modules|\.ts:|\.mjs|at \w+ \(|ValidationException|\/work\/|\/tmp\//);
});

test('the same key sent 20 times at once gives one receipt; with another body it is refused', async () => {
  const key = randomUUID();
  const body = JSON.stringify({
    answers: {
      truth: true,
      holder: { name: '韦金凤', phone: '13800138000' },
      stall: { district: '450103', goods: 'flowers', area: 1, deposit: 0, from: '2026-12-01', to: '2026-12-02' },
    },
  });
  const responses = await Promise.all(
    Array.from({ length: 20 }, () => send(body, { ...json, 'idempotency-key': key })),
  );
  expect(responses.map((response) => response.status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
  expect(responses.filter((response) => response.headers.get('idempotency-replayed') === 'true')).toHaveLength(19);
  const receipts = await Promise.all(responses.map((response) => response.text()));
  expect(new Set(receipts.map((text) => JSON.stringify(JSON.parse(text)))).size).toBe(1);
  const other = await send(body.replace('13800138000', '15900000001'), { ...json, 'idempotency-key': key });
  expect(other.status).toBe(409);
  expect(((await other.json()) as { code: string }).code).toBe('idempotency-key-reused');
});
