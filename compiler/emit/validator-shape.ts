import { isObject, listAt, numberAt, objectAt, textAt, type Json, type JsonObject } from '../read/json.ts';
import { joinPointer } from '../read/json-pointer.ts';
import { inPlaceSchemas, type InPlaceSchema, type Weight } from './in-place-schemas.ts';

/** The shape of answers (`compiler/runtime/shape.ts`) before it becomes code: a format instead of its function. */
export interface ShapePlan {
  readonly properties?: ReadonlyMap<string, ShapePlan>;
  readonly patterns?: readonly (readonly [string, ShapePlan])[];
  readonly open?: true;
  readonly items?: ShapePlan;
  readonly maxItems?: number;
  readonly text?: 1 | 2;
  readonly format?: string;
}

const maxDepth = 16;
// As in DIALECT.md: a string of at most 100 characters is one line.
const longestLine = 100;

export interface ShapeOptions {
  readonly root: JsonObject;
  /** Position of a pointer in the form; those that are not in it come last. */
  readonly positionOf: (pointer: string) => number;
  readonly isMultiline: (pointer: string) => boolean;
}

/** The union of what the schemas at one place say about its shape, below it as deep as a form can be. */
export function planShape(
  schemas: readonly InPlaceSchema[],
  pointer: string,
  options: ShapeOptions,
  depth = 0,
): ShapePlan {
  const said = schemas.flatMap(({ schema, weight }) => inPlaceSchemas(schema, options.root, weight));
  const base = said.filter(({ weight }) => weight === 'base').map(({ schema }) => schema);
  const limits = base.flatMap((schema) => numberAt(schema, 'maxItems') ?? []);
  const below = depth < maxDepth ? planBelow(said, pointer, options, depth) : { open: true as const };
  return { ...below, ...(limits.length > 0 && { maxItems: Math.min(...limits) }), ...planText(said, pointer, options) };
}

function planBelow(
  said: readonly InPlaceSchema[],
  pointer: string,
  options: ShapeOptions,
  depth: number,
): Pick<ShapePlan, 'properties' | 'patterns' | 'open' | 'items'> {
  const plan = (schemas: readonly InPlaceSchema[], place: string): ShapePlan =>
    planShape(schemas, place, options, depth + 1);
  const declared = said.filter(({ schema }) => isObject(schema['properties']));
  const keys = [...new Set(declared.flatMap(({ schema }) => Object.keys(objectAt(schema, 'properties'))))];
  const placed = keys.map((key) => ({ key, place: joinPointer(pointer, key) }));
  placed.sort((a, b) => options.positionOf(a.place) - options.positionOf(b.place));
  const patterns = said.flatMap(({ schema, weight }) =>
    Object.entries(objectAt(schema, 'patternProperties')).map(
      ([pattern, one]) => [pattern, plan(weigh([one], weight), `${pointer}/*`)] as const,
    ),
  );
  const closed = said.some(({ schema, weight }) => weight === 'base' && isClosed(schema));
  const items = said.flatMap(({ schema, weight }) => weigh([schema['items']], weight));
  return {
    ...((declared.length > 0 || patterns.length > 0 || closed) && {
      properties: new Map(
        placed.map(({ key, place }) => {
          const own = said.flatMap(({ schema, weight }) => weigh([objectAt(schema, 'properties')[key]], weight));
          return [key, plan(own, place)];
        }),
      ),
    }),
    ...(patterns.length > 0 && { patterns }),
    ...(!closed && { open: true }),
    ...(items.length > 0 && { items: plan(items, `${pointer}/-`) }),
  };
}

function weigh(schemas: readonly (Json | undefined)[], weight: Weight): readonly InPlaceSchema[] {
  return schemas.flatMap((schema) => (isObject(schema) ? [{ schema, weight }] : []));
}

function isClosed(schema: JsonObject): boolean {
  return schema['unevaluatedProperties'] === false || schema['additionalProperties'] === false;
}

/** Format or free text, which is a string that is not chosen from a list. */
function planText(
  said: readonly InPlaceSchema[],
  pointer: string,
  options: ShapeOptions,
): Pick<ShapePlan, 'format' | 'text'> {
  const isString = (schema: JsonObject): boolean =>
    schema['type'] === 'string' || listAt(schema, 'type').includes('string');
  const counted = (['base', 'branch'] as const)
    .map((weight) => said.filter((one) => one.weight === weight).map(({ schema }) => schema))
    .find((schemas) => schemas.some(isString));
  if (counted === undefined) return {};
  const format = counted.map((schema) => textAt(schema, 'format')).find((one) => one !== undefined);
  if (format !== undefined) return { format };
  if (counted.some((schema) => 'enum' in schema || 'const' in schema || 'oneOf' in schema)) return {};
  const limit = Math.min(...counted.map((schema) => numberAt(schema, 'maxLength') ?? Infinity));
  return { text: limit > longestLine || options.isMultiline(pointer) ? 2 : 1 };
}
