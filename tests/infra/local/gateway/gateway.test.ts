import { once } from 'node:events';
import { createConnection } from 'node:net';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccessRecord } from '../../../../infra/local/gateway/create-gateway.ts';
import { createGateway } from '../../../../infra/local/gateway/create-gateway.ts';
import type { Origin } from '../../../../infra/local/gateway/open-origin.ts';
import { openOrigin } from '../../../../infra/local/gateway/open-origin.ts';
import { findFreePort } from '../../../../infra/local/engines/find-free-port.ts';
import type { InvocationOutcome } from '../../../../infra/local/runtime/invocation.ts';

let origin: Origin;
let port: number;
let issuer: Server;
let sign: (
  claims: Record<string, unknown>,
  changes?: { issuer?: string; audience?: string; expires?: string },
) => Promise<string>;
let next: (event: Record<string, unknown>) => InvocationOutcome | Promise<InvocationOutcome>;
const log: AccessRecord[] = [];

const ok = (body: unknown): InvocationOutcome => ({
  kind: 'answered',
  payload: JSON.stringify({ statusCode: 200, body: JSON.stringify(body) }),
});

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] };
  issuer = createServer((request, response) => {
    const own = `http://${String(request.headers.host)}`;
    response.end(JSON.stringify(request.url === '/jwks' ? keys : { issuer: own, jwks_uri: `${own}/jwks` }));
  });
  const issuerPort = await findFreePort();
  issuer.listen(issuerPort, '127.0.0.1');
  const name = `http://127.0.0.1:${String(issuerPort)}`;
  sign = (claims, changes = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(changes.issuer ?? name)
      .setAudience(changes.audience ?? 'banshi')
      .setIssuedAt()
      .setExpirationTime(changes.expires ?? '5m')
      .sign(privateKey);
  port = await findFreePort();
  origin = await openOrigin(port);
  const authorizer = { issuer: name, audience: ['banshi'], identitySource: '$request.header.Authorization' };
  const route = (routeKey: string, more: object = {}): never =>
    ({ routeKey, functionName: 'f', scopes: [], payloadFormat: '2.0', ...more }) as never;
  const gateway = createGateway({
    system: {
      routes: [
        route('GET /'),
        route('POST /'),
        route('GET /staff', { authorizer }),
        route('GET /scoped', { authorizer, scopes: ['write'] }),
        route('GET /limited', { throttle: { requestsPerSecond: 0.001, burst: 2 } }),
        route('GET /items/{id}'),
      ],
    },
    invoke: async (_name, event) => next(JSON.parse(event) as Record<string, unknown>),
    port,
    logAccess: (record) => log.push(record),
  });
  const early = await fetch(origin.address);
  expect(early.status).toBe(503);
  expect(early.headers.get('retry-after')).toBe('1');
  origin.serve(gateway);
});
afterAll(async () => {
  await origin.close();
  issuer.close();
});

const problem = async (response: Response): Promise<unknown> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as { status: number; code: string; type: string; requestId: string };
  expect(body.status).toBe(response.status);
  expect(body.type.endsWith(body.code)).toBe(true);
  expect(body.requestId).not.toBe('');
  return `${String(body.status)} ${body.code}`;
};
const get = (path: string, token?: string): Promise<Response> =>
  fetch(`${origin.address}${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

test('a request goes to the function and its answer back, with the same request id', async () => {
  next = (event) => ok(event);
  const response = await get('/items/7?x=1');
  const event = (await response.json()) as { pathParameters: unknown; requestContext: { requestId: string } };
  expect(event.pathParameters).toEqual({ id: '7' });
  expect(response.headers.get('apigw-requestid')).toBe(event.requestContext.requestId);
});

test('both loopback addresses answer', async () => {
  next = () => ok('');
  expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(200);
  expect((await fetch(`http://[::1]:${String(port)}/`)).status).toBe(200);
});

test.each<[InvocationOutcome, string]>([
  [{ kind: 'failed', message: '{"errorMessage":"secret"}' }, '500 internal'],
  [{ kind: 'crashed' }, '503 temporarily-unavailable'],
  [{ kind: 'timed-out' }, '503 temporarily-unavailable'],
  [{ kind: 'refused' }, '503 temporarily-unavailable'],
  [{ kind: 'answered', payload: '{"statusCode":"abc"}' }, '500 internal'],
])('the outcome %o is answered with %s and nothing of its reason', async (outcome, expected) => {
  next = () => outcome;
  const response = await get('/');
  const text = await response.clone().text();
  expect(await problem(response)).toBe(expected);
  expect(text).not.toContain('secret');
});

test('what no route takes is not found', async () => {
  expect(await problem(await get('/nowhere'))).toBe('404 route-not-found');
});

test('a path that is wrongly encoded is malformed', async () => {
  expect(await problem(await get('/items/%E4%'))).toBe('400 malformed-request');
});

test('a body past 10 MB is too large, said or found out', async () => {
  next = () => ok('');
  const bytes = 10 * 1024 * 1024 + 1;
  const said = await fetch(origin.address, { method: 'POST', body: Buffer.alloc(bytes) });
  expect(await problem(said)).toBe('413 payload-too-large');
  const chunks = new ReadableStream({
    start: (controller) => {
      for (let sent = 0; sent < bytes; sent += 1024 * 1024) controller.enqueue(new Uint8Array(1024 * 1024));
      controller.close();
    },
  });
  const found = await fetch(origin.address, { method: 'POST', body: chunks, duplex: 'half' } as RequestInit);
  expect(await problem(found)).toBe('413 payload-too-large');
});

test.each([
  ['headers past 10 KB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(11_000)}\r\n\r\n`, '431'],
  ['what is no HTTP', 'hello\r\n\r\n', '400'],
  ['a length that is none', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: many\r\n\r\n', '400'],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    '400',
  ],
])('%s is answered and the connection ends', async (_what, sent, status) => {
  const socket = createConnection(port, '127.0.0.1');
  socket.write(sent);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  await once(socket, 'close');
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain('application/problem+json');
});

test('a token of the issuer opens a staff route; claims arrive as text', async () => {
  next = (event) => ok((event['requestContext'] as { authorizer: unknown }).authorizer);
  const token = await sign({ sub: 's', departments: ['a', 'b'], active: true });
  const { jwt } = (await (await get('/staff', token)).json()) as { jwt: { claims: Record<string, string> } };
  expect(jwt.claims).toMatchObject({ sub: 's', departments: '[a b]', active: 'true', aud: 'banshi' });
  expect(jwt.claims['exp']).toMatch(/^\d+$/);
});

test('no token, a foreign, an old or a changed one is not let in', async () => {
  const tokens = [
    undefined,
    'nonsense',
    await sign({}, { issuer: 'http://other' }),
    await sign({}, { audience: 'other' }),
    await sign({}, { expires: '-1m' }),
    `${await sign({})}x`,
  ];
  for (const token of tokens) {
    const response = await get('/staff', token);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await problem(response)).toBe('401 unauthenticated');
  }
});

test('a route with scopes asks for one of them', async () => {
  next = () => ok('');
  expect(await problem(await get('/scoped', await sign({ scope: 'read' })))).toBe('403 forbidden');
  expect((await get('/scoped', await sign({ scope: 'read write' }))).status).toBe(200);
});

test('past the limit of a route the client is told to wait', async () => {
  next = () => ok('');
  const statuses = [await get('/limited'), await get('/limited'), await get('/limited')].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await get('/limited')).headers.get('retry-after')).toBe('1');
});

test('the access log holds no query', async () => {
  next = () => ok('');
  log.length = 0;
  await (await get('/items/7?code=secret')).text();
  await expect.poll(() => log.length).toBe(1);
  expect(log[0]).toMatchObject({ method: 'GET', routeKey: 'GET /items/{id}', status: 200 });
  expect(JSON.stringify(log)).not.toContain('secret');
});

test('a port in use is one sentence', async () => {
  await expect(openOrigin(port)).rejects.toThrow(
    `Port ${String(port)} is in use; stop what listens there or set PORT to another.`,
  );
});

test('a result whose header fields HTTP cannot carry is a fault of the function, and the gateway goes on', async () => {
  next = () => ({
    kind: 'answered',
    payload: JSON.stringify({ statusCode: 303, headers: { location: '/收件\r\n' }, body: '' }),
  });
  const response = await fetch(`${origin.address}/`, { redirect: 'manual' });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([500, 'internal']);
  next = () => ok({});
  expect((await fetch(`${origin.address}/`)).status).toBe(200);
});
