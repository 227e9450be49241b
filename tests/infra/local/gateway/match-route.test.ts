import { expect, test } from 'vitest';
import { createRouteMatcher } from '../../../../infra/local/gateway/match-route.ts';

const keys = [
  '$default',
  'ANY /files/{path+}',
  'GET /files/{path+}',
  'GET /files/special/{path+}',
  'GET /files/{name}',
  'GET /files/readme',
  'ANY /files/readme',
  'GET /',
  'GET /items/{id}/parts/{part}',
];
const match = createRouteMatcher(
  keys.map((routeKey) => ({ routeKey, functionName: routeKey, scopes: [], payloadFormat: '2.0' as const })),
);
const found = (method: string, path: string): unknown => {
  const result = match(method, path);
  return result && [result.route.routeKey, result.pathParameters];
};

test.each<[string, string, string, Record<string, string>]>([
  ['GET', '/', 'GET /', {}],
  ['GET', '/files/readme', 'GET /files/readme', {}],
  ['PUT', '/files/readme', 'ANY /files/readme', {}],
  ['GET', '/files/other', 'GET /files/{name}', { name: 'other' }],
  ['GET', '/files/a/b', 'GET /files/{path+}', { path: 'a/b' }],
  ['GET', '/files/special/b', 'GET /files/special/{path+}', { path: 'b' }],
  ['PUT', '/files/a/b', 'ANY /files/{path+}', { path: 'a/b' }],
  ['GET', '/files/', 'GET /files/{path+}', { path: '' }],
  ['GET', '/items/1/parts/2', 'GET /items/{id}/parts/{part}', { id: '1', part: '2' }],
])('%s %s takes %s', (method, path, routeKey, parameters) => {
  expect(found(method, path)).toEqual([routeKey, parameters]);
});

test.each([
  ['HEAD', '/'],
  ['GET', '/files'],
  ['GET', '/files/readme/'.replace('files', 'items')],
  ['GET', '/items//parts/2'],
  ['GET', '//'],
])('%s %s falls to the default route', (method, path) => {
  expect(found(method, path)).toEqual(['$default', {}]);
});

test('without a default route nothing is found', () => {
  expect(createRouteMatcher([])('GET', '/')).toBeUndefined();
});
