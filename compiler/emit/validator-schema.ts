import { findFormat } from '../../domain/formats/formats.ts';
import { isObject, listAt, objectAt, textAt, type Json, type JsonObject } from '../read/json.ts';
import { mapSubschemas } from '../read/map-subschemas.ts';
import { inPlaceSchemas } from './in-place-schemas.ts';
import type { ShapePlan } from './validator-shape.ts';

const kept: ReadonlySet<string> = new Set(
  [
    '$ref $defs type enum const format pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum',
    'multipleOf items prefixItems contains minContains maxContains minItems maxItems uniqueItems unevaluatedItems',
    'properties patternProperties additionalProperties unevaluatedProperties propertyNames required minProperties',
    'maxProperties dependentRequired dependentSchemas allOf anyOf oneOf not if then else',
  ]
    .join(' ')
    .split(' '),
);

/**
 * The schema as Ajv gets it: without annotations, a `oneOf` of options as `enum`, the level of a division in the
 * name of its format. Where the walk by `shape` has already refused every key that the schema would, the object is
 * left open, which saves the code that keeps books of evaluated keys. A format that nobody knows is a RangeError.
 */
export function validatorSchema(schema: JsonObject, shape?: ShapePlan): JsonObject {
  const slim = slimSchema(schema, schema, shape);
  return isObject(slim) ? slim : {};
}

function slimSchema(schema: Json, root: JsonObject, shape: ShapePlan | undefined): Json {
  if (!isObject(schema)) return schema;
  const mapped = mapSubschemas(withOptions(schema), (subschema, [keyword, key]) => {
    const below =
      keyword === 'items' ? shape?.items : keyword === 'properties' ? shape?.properties?.get(String(key)) : undefined;
    return slimSchema(subschema, root, below);
  });
  const entries = Object.entries(mapped).filter(([keyword]) => kept.has(keyword));
  const closed = Object.fromEntries(entries.filter(([keyword]) => !isClosedByShape(keyword, schema, root, shape)));
  return { ...withKnownNames(closed, root), ...(mapped['format'] !== undefined && { format: formatName(schema) }) };
}

/** `oneOf` and `anyOf` of nothing but constants say the same as `enum`, in a way that costs and tells less. */
function withOptions(schema: JsonObject): JsonObject {
  for (const keyword of ['oneOf', 'anyOf']) {
    const options = listAt(schema, keyword);
    const constants = options.flatMap((option) =>
      isObject(option) && 'const' in option ? [option['const'] ?? null] : [],
    );
    if (options.length === 0 || constants.length < options.length || schema['enum'] !== undefined) continue;
    const { [keyword]: _options, ...rest } = schema;
    return { ...rest, enum: constants };
  }
  return schema;
}

function formatName(schema: JsonObject): string {
  const name = textAt(schema, 'format') ?? '';
  if (findFormat(name) === undefined) throw new RangeError(`unknown format ${name}`);
  const level = textAt(schema, 'x-level');
  return name === 'division' && level !== undefined ? `division:${level}` : name;
}

/**
 * Names that the object always has evaluated, said once more in `properties`: Ajv 8 counts those of an `allOf` only
 * in the first branch of an `if` beside it.
 */
function withKnownNames(schema: JsonObject, root: JsonObject): JsonObject {
  if (schema['unevaluatedProperties'] !== false) return schema;
  const known = Object.fromEntries([...knownNames(schema, root)].map((name) => [name, true]));
  return { ...schema, properties: { ...known, ...objectAt(schema, 'properties') } };
}

function knownNames(schema: JsonObject, root: JsonObject): ReadonlySet<string> {
  const base = inPlaceSchemas(schema, root).filter(({ weight }) => weight === 'base');
  return new Set(base.flatMap((one) => Object.keys(objectAt(one.schema, 'properties'))));
}

function isClosedByShape(keyword: string, schema: JsonObject, root: JsonObject, shape: ShapePlan | undefined): boolean {
  if (shape?.properties === undefined || shape.open === true || shape.patterns !== undefined) return false;
  if (keyword !== 'unevaluatedProperties' && keyword !== 'additionalProperties') return false;
  if (schema[keyword] !== false) return false;
  const isOwn = keyword === 'additionalProperties';
  const known = isOwn ? new Set(Object.keys(objectAt(schema, 'properties'))) : knownNames(schema, root);
  return [...shape.properties.keys()].every((key) => known.has(key));
}
