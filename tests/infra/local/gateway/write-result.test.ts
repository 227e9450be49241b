import { expect, test } from 'vitest';
import { parseResult } from '../../../../infra/local/gateway/write-result.ts';

const parse = (result: unknown): unknown => {
  const parsed = parseResult(JSON.stringify(result));
  return parsed && { ...parsed, body: parsed.body.toString('utf8') };
};

test('a result with a status is the answer', () => {
  const result = {
    statusCode: 201,
    headers: { Location: '/x', 'Content-Length': 9, Connection: 'close', 'X-N': 1 },
    body: '中',
    cookies: ['a=1'],
  };
  expect(parse(result)).toEqual({
    status: 201,
    headers: { 'content-type': 'text/plain; charset=utf-8', location: '/x', 'x-n': '1' },
    cookies: ['a=1'],
    body: '中',
  });
});

test('a result without a status is the JSON body of a 200', () => {
  const json = { 'content-type': 'application/json' };
  expect(parse({ a: 1 })).toEqual({ status: 200, headers: json, cookies: [], body: '{"a":1}' });
  expect(parse('hi')).toEqual({ status: 200, headers: json, cookies: [], body: 'hi' });
  expect(parse(null)).toMatchObject({ status: 200, body: 'null' });
});

test('a base64 body is decoded', () => {
  expect(parse({ statusCode: 200, body: 'aGk=', isBase64Encoded: true })).toMatchObject({ body: 'hi' });
});

test.each([
  ['a status that is no number', { statusCode: 'abc' }],
  ['a status out of range', { statusCode: 99 }],
  ['a body that is no text', { statusCode: 200, body: {} }],
  ['more than 6 MB', { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) }],
])('%s is no answer', (_what, result) => {
  expect(parse(result)).toBeUndefined();
});
