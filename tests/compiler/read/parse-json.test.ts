import { expect, test } from 'vitest';
import { locate } from '../../../compiler/read/locate.ts';
import { maxFileBytes, parseJson } from '../../../compiler/read/parse-json.ts';

const codes = (text: string): string[] => parseJson(text).diagnostics.map((diagnostic) => diagnostic.code);

test('reads what JSON.parse reads', () => {
  const text = '{"a":[1,2.5,-1e3,true,false,null,"\\u4e2d\\n"],"b":{"c":{}}}';
  expect(parseJson(text).value).toEqual(JSON.parse(text));
  expect(codes(text)).toEqual([]);
});

test.each([
  ['a comment', '{ // no\n "a": 1 }'],
  ['a trailing comma', '{"a": [1,]}'],
  ['a single quote', "{'a': 1}"],
  ['nothing', ''],
  ['half an object', '{"a": 1'],
  ['two values', '{} {}'],
])('refuses %s', (_name, text) => {
  expect(codes(text)).toEqual(['not-json']);
  expect(parseJson(text).value).toBeUndefined();
});

test('tells a repeated key at its second place', () => {
  const text = '{\n  "title": "a",\n  "title": "b"\n}';
  const { diagnostics, offsets } = parseJson(text);
  expect(diagnostics).toMatchObject([{ code: 'duplicate-key', pointer: '/title', params: { key: 'title' } }]);
  expect(locate(text, offsets, '/title')).toEqual({ pointer: '/title', line: 3, column: 3 });
});

test('refuses a key that would reach into the prototype', () => {
  const { value, diagnostics } = parseJson('{"a": {"__proto__": {"polluted": true}}}');
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['reserved-key']);
  expect(Object.getPrototypeOf((value as { a: object }).a)).toBe(Object.prototype);
});

test('measures size and depth before it parses', () => {
  expect(codes(`"${'x'.repeat(maxFileBytes)}"`)).toEqual(['file-too-large']);
  expect(codes('['.repeat(200_000))).toEqual(['json-too-deep']);
  expect(codes(`"${'['.repeat(1000)}"`)).toEqual([]);
});

test('takes a byte order mark for what it is', () => {
  expect(parseJson('\uFEFF{"a":1}').value).toEqual({ a: 1 });
});

test('takes a pointer that the text does not hold to the nearest place above', () => {
  const text = '{"a":\n {"b": 1}}';
  const { offsets } = parseJson(text);
  expect(locate(text, offsets, '/a/c/d')).toMatchObject({ pointer: '/a', line: 1 });
  expect(locate(text, offsets, '/a/b')).toEqual({ pointer: '/a/b', line: 2, column: 3 });
});
