import { inPlaceSchemas, type InPlaceSchema, type Weight } from '../emit/in-place-schemas.ts';
import { isObject, listAt, numberAt, objectAt, textAt, type Json, type JsonObject } from '../read/json.ts';
import type { CelType } from './cel-type.ts';

/** A list that says nothing of its length is taken to be this long when cost is reckoned. */
const longestList = 1000;

const dateFormats: ReadonlySet<string> = new Set(['date', 'date-time', 'year-month']);

/** The type of what a schema describes; `dyn` where it does not say, or says several. */
export function typeOfSchema(schema: Json): CelType {
  return typeOf(isObject(schema) ? weigh([schema], 'base', schema) : []);
}

/** A field of an object: its type, and whether every valid object has it. Undefined where no schema names it. */
export function fieldOf(
  schemas: readonly InPlaceSchema[],
  name: string,
): { readonly type: CelType; readonly certain: boolean } | undefined {
  const found = schemas.flatMap(({ schema, weight }) => {
    const properties = objectAt(schema, 'properties');
    return weigh(Object.hasOwn(properties, name) ? [properties[name]] : [], weight);
  });
  const named = schemas.some(({ schema }) => Object.hasOwn(objectAt(schema, 'properties'), name));
  const certain = schemas.some(({ schema, weight }) => weight === 'base' && listAt(schema, 'required').includes(name));
  return named ? { type: typeOf(found), certain } : undefined;
}

/** The names of all fields that an object may have. */
export function fieldNames(schemas: readonly InPlaceSchema[]): readonly string[] {
  return [...new Set(schemas.flatMap(({ schema }) => Object.keys(objectAt(schema, 'properties'))))];
}

function weigh(schemas: readonly (Json | undefined)[], weight: Weight, root?: JsonObject): readonly InPlaceSchema[] {
  return schemas
    .flatMap((schema) => (isObject(schema) ? inPlaceSchemas(schema, root ?? schema, weight) : []))
    .filter((one) => one.weight !== 'test');
}

function typeOf(schemas: readonly InPlaceSchema[]): CelType {
  const kinds = new Set(schemas.flatMap(({ schema }) => kindsOf(schema)));
  kinds.delete('null');
  // Where one schema says integer and another number, both hold.
  if (kinds.has('integer')) kinds.delete('number');
  const [kind] = kinds;
  if (kind === undefined || kinds.size > 1) return { kind: 'dyn' };
  switch (kind) {
    case 'string': {
      const isDate = schemas.some(({ schema }) => dateFormats.has(textAt(schema, 'format') ?? ''));
      return isDate ? { kind: 'string', date: true } : { kind: 'string' };
    }
    case 'integer':
      return { kind: 'int' };
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'bool' };
    case 'array':
      return listType(schemas);
    case 'object':
      return { kind: 'object', schemas };
    default:
      return { kind: 'dyn' };
  }
}

function listType(schemas: readonly InPlaceSchema[]): CelType {
  const limits = schemas.flatMap(({ schema, weight }) =>
    weight === 'base' ? (numberAt(schema, 'maxItems') ?? []) : [],
  );
  const items = schemas.flatMap(({ schema, weight }) => weigh([schema['items']], weight));
  return { kind: 'list', item: typeOf(items), maxItems: Math.min(longestList, ...limits) };
}

function kindsOf(schema: JsonObject): readonly string[] {
  const said = schema['type'];
  if (typeof said === 'string') return [said];
  if (Array.isArray(said)) return said.filter((one) => typeof one === 'string');
  const values = [...listAt(schema, 'enum'), ...('const' in schema ? [schema['const'] ?? null] : [])];
  if (values.length > 0) return values.map(kindOfValue);
  if (isObject(schema['properties'])) return ['object'];
  return schema['items'] === undefined ? [] : ['array'];
}

function kindOfValue(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
