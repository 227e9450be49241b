import { schemaOfUse, scopeOfUse } from '../model/condition-of-use.ts';
import type { AffairModel, ConditionUse, FieldNode } from '../model/affair-model.ts';
import type { JsonObject } from '../read/json.ts';
import { parsePointer } from '../read/json-pointer.ts';

/**
 * `if`/`then`/`else` that say when a question is asked, by the pointer of the object they belong to: where its
 * condition does not hold the answer must be absent; where all hold and the question is in `required`, present.
 */
export function askedConditionals(model: AffairModel): ReadonlyMap<string, readonly JsonObject[]> {
  const found = new Map<string, { if: JsonObject; required: FieldNode[]; absent: FieldNode[] }>();
  const nested = new Map<string, JsonObject[]>();
  for (const node of model.fields.values()) {
    const uses = node.asked.filter((use) => use.source !== 'forbidden');
    for (const use of uses) entry(use).absent.push(node);
    const [only] = uses;
    if (!node.required || only === undefined) continue;
    if (uses.length === 1) entry(only).required.push(node);
    else {
      const scope = scopeOf(outermost(uses));
      nested.set(scope, [...(nested.get(scope) ?? []), whenAll(uses, node, scope)]);
    }
  }
  const result = new Map<string, JsonObject[]>();
  for (const [key, { if: condition, required, absent }] of found) {
    const scope = key.slice(key.indexOf(' ') + 1);
    const conditional: JsonObject = {
      if: condition,
      ...(required.length > 0 && { then: together(required, scope, (keys) => ({ required: keys })) }),
      else: together(absent, scope, (keys) => ({ properties: Object.fromEntries(keys.map((one) => [one, false])) })),
    };
    result.set(scope, [...(result.get(scope) ?? []), conditional]);
  }
  for (const [scope, conditionals] of nested) result.set(scope, [...(result.get(scope) ?? []), ...conditionals]);
  return result;

  function scopeOf(use: ConditionUse): string {
    return scopeOfUse(model, use);
  }

  function schemaOf(use: ConditionUse): JsonObject {
    return schemaOfUse(model, use);
  }

  function entry(use: ConditionUse): { if: JsonObject; required: FieldNode[]; absent: FieldNode[] } {
    const key = `${use.condition}${use.negate ? '-' : '+'} ${scopeOf(use)}`;
    const known = found.get(key) ?? { if: schemaOf(use), required: [], absent: [] };
    found.set(key, known);
    return known;
  }

  function outermost(uses: readonly ConditionUse[]): ConditionUse {
    return uses.reduce((outer, use) => (scopeOf(use).length < scopeOf(outer).length ? use : outer));
  }

  /** One condition in the branch of the other, from the outside in. */
  function whenAll(uses: readonly ConditionUse[], node: FieldNode, scope: string): JsonObject {
    if (uses.length === 0) return below(scope, holderOf(node), { required: [node.key] });
    const use = outermost(uses);
    const inner = whenAll(
      uses.filter((other) => other !== use),
      node,
      scopeOf(use),
    );
    return below(scope, scopeOf(use), { if: schemaOf(use), then: inner });
  }
}

/** Several questions of one branch, those of one object in one schema. */
function together(
  nodes: readonly FieldNode[],
  scope: string,
  say: (keys: readonly string[]) => JsonObject,
): JsonObject {
  const holders = [...Map.groupBy(nodes, holderOf)];
  const schemas = holders.map(([holder, group]) => below(scope, holder, say(group.map((node) => node.key))));
  const [first] = schemas;
  return schemas.length === 1 && first !== undefined ? first : { allOf: schemas };
}

function holderOf(node: FieldNode): string {
  return node.parent?.pointer ?? '';
}

/** `schema`, said at `from` of what stands at `to` below it. */
export function below(from: string, to: string, schema: JsonObject): JsonObject {
  let said = schema;
  for (const step of parsePointer(to.slice(from.length)).toReversed()) {
    said = step === '-' ? { items: said } : { properties: { [step]: said } };
  }
  return said;
}
