import { constOptions } from '../model/field-kind.ts';
import { isObject, type Json, type JsonObject } from '../read/json.ts';
import { joinPointer } from '../read/json-pointer.ts';
import { mapSubschemas } from '../read/map-subschemas.ts';

/**
 * What a subschema is there for: a `question` declares an answer, an `item` one row of a list, an `option` one choice;
 * a `branch` says more of an object; a `definition` waits for a `$ref`; a `condition` only asks.
 */
export type SchemaRole = 'root' | 'question' | 'item' | 'option' | 'branch' | 'narrowing' | 'definition' | 'condition';

export interface PlacedSchema {
  readonly schema: JsonObject;
  readonly pointer: string;
  readonly role: SchemaRole;
}

/** Every subschema of an authored file with its role, the root first. References are not followed. */
export function placedSchemas(authored: JsonObject): readonly PlacedSchema[] {
  const found: PlacedSchema[] = [];
  visit(authored, '', 'root');
  return found;

  function visit(value: Json, pointer: string, role: SchemaRole): void {
    if (!isObject(value)) return;
    found.push({ schema: value, pointer, role });
    const inner: [Json, string, SchemaRole][] = [];
    mapSubschemas(value, (subschema, path) => {
      inner.push([subschema, joinPointer(pointer, ...path), roleOf(value, role, String(path[0]), subschema)]);
      return subschema;
    });
    for (const args of inner) visit(...args);
  }
}

function roleOf(parent: JsonObject, role: SchemaRole, keyword: string, subschema: Json): SchemaRole {
  if (role === 'condition') return 'condition';
  switch (keyword) {
    case 'properties': {
      // In a branch, a schema without title and type narrows a question that stands elsewhere.
      const declares = isObject(subschema) && ['title', 'type', '$ref'].some((key) => subschema[key] !== undefined);
      const inBranch = role === 'branch' || role === 'narrowing' || parent['$ref'] !== undefined;
      return inBranch && !(declares && parent['$ref'] === undefined) ? 'narrowing' : 'question';
    }
    case 'items':
      return role === 'narrowing' ? 'narrowing' : 'item';
    case '$defs':
      return 'definition';
    case 'allOf':
    case 'then':
    case 'else':
    case 'dependentSchemas':
      return 'branch';
    case 'oneOf':
    case 'anyOf':
      return constOptions(parent) === undefined ? 'condition' : 'option';
    default:
      return 'condition';
  }
}
