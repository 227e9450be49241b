import fc from 'fast-check';
import { format, resolveConfig, type Options } from 'prettier';
import { beforeAll, expect, test } from 'vitest';
import { printJson } from '../../../compiler/scaffold/print-json.ts';
import type { Json } from '../../../compiler/read/json.ts';

let options: Options;
beforeAll(async () => {
  options = { ...(await resolveConfig('schemas/affairs/any.json')), parser: 'json' };
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '题', '，', '“', 'x'), maxLength: 60 });
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.boolean(),
    fc.array(word, { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('one', 'two', 'three', '题'), tie('value'), { maxKeys: 4 }),
    fc.array(fc.dictionary(fc.constantFrom('one', 'two'), tie('value'), { minKeys: 1 }), { maxLength: 3 }),
  ),
}));

test('what is printed is what the formatter would print, and says the same', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (json) => {
      const text = printJson(json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
      expect(await format(text, options)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
