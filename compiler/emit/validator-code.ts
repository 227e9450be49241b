import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { JsonObject } from '../read/json.ts';
import { shortenAnswer, shortenFailures } from './shorten-validator-code.ts';
import { useRuntimeKeywords } from './validator-keywords.ts';

// A field of such a name seems to be there in every object, unless own properties are asked for.
const inheritedNames =
  /"(?:constructor|toString|toLocaleString|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|__[a-zA-Z]+__)"/;

/**
 * A schema as the source of an ES module that exports `validate(data): boolean`, with the failures in
 * `validate.errors`; with `answerOnly` it keeps none. The source calls functions of the runtime (`fail`,
 * `textLength` ...) and of the formats by name and imports nothing.
 *
 * Each call makes an Ajv instance of its own: one that is reused keeps every schema it has seen.
 */
export function validatorCode(schema: JsonObject, answerOnly: boolean): string {
  const ajv = new Ajv2020({
    allErrors: !answerOnly,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    ownProperties: inheritedNames.test(JSON.stringify(schema)),
    meta: false,
    validateSchema: false,
    messages: false,
    logger: false,
    code: { source: true, esm: true, optimize: true },
  });
  useRuntimeKeywords(ajv);
  const source = standalone.default(ajv, ajv.compile(schema));
  return answerOnly ? shortenAnswer(source) : shortenFailures(source);
}
