import { expect, test } from 'vitest';
import type { GatewayRequest } from '../../../../infra/local/gateway/create-event.ts';
import { createEvent } from '../../../../infra/local/gateway/create-event.ts';

const request = (given: Partial<GatewayRequest>): GatewayRequest => ({
  method: 'POST',
  target: '/',
  protocol: 'HTTP/1.1',
  headers: { host: 'localhost:3000' },
  sourceAddress: '127.0.0.1',
  port: 3000,
  body: Buffer.alloc(0),
  requestId: 'r-1',
  receivedAt: new Date('2026-11-03T04:05:06.789Z'),
  ...given,
});
const route = { routeKey: '$default', pathParameters: {} };

test('path and query arrive decoded, the query as sent beside it', () => {
  const event = createEvent(request({ target: '/a%20b/%E4%B8%AD?x=1&x=2&y=%E5%8D%97+%2B&z&=e&__proto__=p' }), {
    routeKey: 'GET /a b/{c}',
    pathParameters: { c: '%E4%B8%AD' },
  });
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'GET /a b/{c}',
    rawPath: '/a b/中',
    rawQueryString: 'x=1&x=2&y=%E5%8D%97+%2B&z&=e&__proto__=p',
    queryStringParameters: { x: '1,2', y: '南 +', z: '', '': 'e' },
    pathParameters: { c: '中' },
    requestContext: { time: '03/Nov/2026:04:05:06 +0000', timeEpoch: 1793678706789, stage: '$default' },
  });
  expect(Object.keys(Reflect.get(event, 'queryStringParameters') as object)).toContain('__proto__');
});

test('headers lose what belongs to the connection, cookies stand apart, the client is named', () => {
  const headers = {
    host: 'localhost:3000',
    connection: 'keep-alive',
    'transfer-encoding': 'chunked',
    cookie: 'a=1; b=2;c=3',
    accept: 'text/html',
    'x-forwarded-for': '10.0.0.1',
  };
  const event = createEvent(request({ headers, body: Buffer.from('hi') }), route);
  expect(event).toMatchObject({ cookies: ['a=1', 'b=2', 'c=3'], body: 'hi', isBase64Encoded: false });
  expect(Reflect.get(event, 'headers')).toEqual({
    host: 'localhost:3000',
    accept: 'text/html',
    'content-length': '2',
    'x-amzn-trace-id': 'Root=1-r-1',
    'x-forwarded-for': '10.0.0.1, 127.0.0.1',
    'x-forwarded-port': '3000',
    'x-forwarded-proto': 'http',
  });
});

test.each([
  ['application/json; charset=utf-8', '{"a":"中"}', false],
  ['text/plain', 'hi', false],
  ['application/problem+json', '{}', false],
  [undefined, 'hi', false],
  ['application/x-www-form-urlencoded', 'a=1', true],
  ['multipart/form-data; boundary=x', '--x--', true],
  ['application/octet-stream', 'hi', true],
])('a body of type %s arrives as API Gateway hands it on', (type, body, base64) => {
  const headers = { host: 'localhost', ...(type !== undefined && { 'content-type': type }) };
  const event = createEvent(request({ headers, body: Buffer.from(body) }), route);
  expect(event).toMatchObject({ isBase64Encoded: base64, body: base64 ? Buffer.from(body).toString('base64') : body });
});

test('text that is no UTF-8, or is compressed, arrives as base64', () => {
  const body = Buffer.from([0x22, 0xff, 0x22]);
  const json = { 'content-type': 'application/json' };
  expect(createEvent(request({ headers: json, body }), route)).toMatchObject({ isBase64Encoded: true, body: 'Iv8i' });
  const zipped = createEvent(
    request({ headers: { ...json, 'content-encoding': 'gzip' }, body: Buffer.from('x') }),
    route,
  );
  expect(zipped).toMatchObject({ isBase64Encoded: true });
});

test('no body is no body', () => {
  const event = createEvent(request({ headers: { 'content-type': 'application/octet-stream' } }), route);
  expect(event).toMatchObject({ isBase64Encoded: false });
  expect(event).not.toHaveProperty('body');
});

test('a path that is wrongly encoded is refused', () => {
  expect(() => createEvent(request({ target: '/%E4%' }), route)).toThrow(URIError);
});
