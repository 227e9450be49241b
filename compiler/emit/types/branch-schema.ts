import type { FieldNode } from '../../model/affair-model.ts';
import type { Json, JsonObject } from '../../read/json.ts';
import { parsePointer } from '../../read/json-pointer.ts';
import { isAlwaysRequired, type Branch } from './branch.ts';
import type { Discriminator } from './discriminator.ts';

/** What one branch says of one key: of the answer itself, or of what is in it. */
interface Said {
  schema?: JsonObject;
  isRequired: boolean;
  readonly inside: Map<string, Said>;
}

export const neverSchema: JsonObject = { tsType: 'never' };

/** How answers are written as schemas. */
export interface AnswerSchemas {
  readonly any: (node: FieldNode) => JsonObject;
  /** Of a question with options (or of the items of one): only some of them. */
  readonly only: (node: FieldNode, values: readonly Json[]) => JsonObject;
}

/**
 * One branch as a schema of the object at `from`: what its discriminators are, what is asked, and what is not
 * (`never`). It stands beside the schema of all questions, so it repeats neither words nor what is the same in all.
 */
export function branchSchema(branch: Branch, from: FieldNode, schemas: AnswerSchemas): JsonObject {
  const root: Said = { isRequired: true, inside: new Map() };
  for (const [discriminator, indexes] of branch.classes) {
    const schema = discriminated(discriminator, indexes, schemas);
    if (schema === undefined) continue;
    say(discriminator.node, schema, !indexes.includes(-1), true);
  }
  for (const [node, { presence, options }] of branch.states) {
    if (presence === 'never') say(node, neverSchema, false, false);
    else if (options !== undefined) say(node, schemas.only(node, options), presence === 'required', false);
    else if (presence === 'required') say(node, undefined, true, false);
  }
  return written(root);

  function say(node: FieldNode, schema: JsonObject | undefined, isRequired: boolean, withAbove: boolean): void {
    const steps = parsePointer(node.pointer.slice(from.pointer.length));
    let place = root;
    for (const [index, key] of steps.entries()) {
      if (place.schema === neverSchema) return;
      const next: Said = place.inside.get(key) ?? { isRequired: false, inside: new Map() };
      place.inside.set(key, next);
      place = next;
      if (index < steps.length - 1 && withAbove && isRequired) next.isRequired = true;
    }
    const isTold = place.schema !== undefined && place.schema !== neverSchema;
    if (schema === neverSchema || !isTold) place.schema = schema ?? schemas.any(node);
    place.isRequired = schema !== neverSchema && (place.isRequired || isRequired);
  }

  function written(said: Said): JsonObject {
    const shown = [...said.inside].filter(([, inner]) => inner.schema !== undefined || inner.inside.size > 0);
    return {
      type: 'object',
      properties: Object.fromEntries(
        shown.map(([key, inner]) => [
          key,
          inner.inside.size > 0 && inner.schema !== neverSchema ? written(inner) : (inner.schema ?? {}),
        ]),
      ),
      required: shown.filter(([, inner]) => inner.isRequired).map(([key]) => key),
      additionalProperties: false,
    };
  }
}

/** The answers of some classes; undefined where any answer will do. */
function discriminated(
  { node, classes }: Discriminator,
  indexes: readonly number[],
  schemas: AnswerSchemas,
): JsonObject | undefined {
  const taken = indexes.flatMap((index) => classes[index] ?? []);
  if (taken.length === 0) return neverSchema;
  if (taken.length === classes.length && (indexes.includes(-1) || isAlwaysRequired(node))) return undefined;
  const values = taken.flatMap((one) => one.values ?? []);
  const isListed = taken.length < classes.length && taken.every((one) => one.values !== undefined);
  return isListed ? schemas.only(node, [...new Set(values)]) : schemas.any(node);
}
