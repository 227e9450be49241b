import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../compiler/read/canonical-json.ts';

test('says the same, whatever the order of the keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      const isForm = Object.hasOwn(value, 'properties');
      if (!isForm) expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('keeps the order of properties, which is the order of the form', () => {
  expect(canonicalJson({ type: 'object', properties: { b: { z: 1, a: 2 }, a: true } })).toBe(
    '{"properties":{"b":{"a":2,"z":1},"a":true},"type":"object"}',
  );
});
