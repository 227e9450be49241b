import { asWord, isObject, objectAt, textAt, type Json, type JsonObject } from '../read/json.ts';
import { hasOptions, schemaType } from './field-kind.ts';

/** `x-options-from`: which options there are, by the answer of another question. */
export interface OptionsFrom {
  readonly pointer: string;
  /** An option is its value, or `{ const, title }`. */
  readonly map: readonly (readonly [answer: string, options: readonly Json[]])[];
}

/** The `x-options-from` of a question, where it has one in the shape of the dialect. */
export function optionsFrom(schema: JsonObject): OptionsFrom | undefined {
  const said = schema['x-options-from'];
  const pointer = textAt(said, 'pointer');
  if (pointer === undefined) return undefined;
  const map = Object.entries(objectAt(said, 'map')).map(
    ([answer, options]) => [answer, Array.isArray(options) ? (options as readonly Json[]) : [options]] as const,
  );
  return { pointer, map };
}

/** What the option is as an answer. */
export function optionValue(option: Json): Json {
  return isObject(option) ? (option['const'] ?? null) : option;
}

/** The schema of a question with all options that its map names, where it lists none itself. */
export function withMappedOptions(schema: JsonObject): JsonObject {
  const { map } = optionsFrom(schema) ?? { map: [] };
  const type = schemaType(schema);
  if (map.length === 0 || hasOptions(schema) || type === 'array' || type === 'object') return schema;
  const byValue = new Map(map.flatMap(([, options]) => options).map((option) => [optionValue(option), option]));
  const titled = [...byValue].map(([value, option]) =>
    isObject(option) ? option : { const: value, title: asWord(value) },
  );
  return { ...schema, oneOf: titled };
}
