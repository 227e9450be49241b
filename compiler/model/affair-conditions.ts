import type { Report } from '../diagnostic.ts';
import { isObject, listAt, type Json, type JsonObject } from '../read/json.ts';
import { joinPointer } from '../read/json-pointer.ts';
import type { FieldNode } from './affair-model.ts';
import type { ConditionTable } from './condition-table.ts';
import { resolveWhen } from './resolve-when.ts';

/**
 * The `when` of each material or route: a JSON Schema over all answers, or pointers with values as in `x-when`.
 */
export function affairConditions(
  affair: Json | undefined,
  key: 'materials' | 'routes',
  fields: ReadonlyMap<string, FieldNode>,
  table: ConditionTable,
  report: Report,
): readonly (number | undefined)[] {
  return listAt(affair, key).map((entry, index) => {
    const at = joinPointer('', 'x-affair', key, index);
    if (!isObject(entry)) return undefined;
    const keyword = entry['x-when'] === undefined ? 'when' : 'x-when';
    const when = entry[keyword];
    if (when === undefined || when === true) return undefined;
    // Seen from the answers as a whole there is only one place to ask.
    if (isPointers(when)) return resolveWhen(when, { pointer: '', at }, fields, table, report, keyword)[0];
    if (isObject(when) || when === false) return table.add('', when, joinPointer(at, keyword));
    report('when-shape', joinPointer(at, keyword));
    return undefined;
  });
}

function isPointers(when: Json): when is JsonObject {
  const keys = isObject(when) ? Object.keys(when) : [];
  return keys.length > 0 && keys.every((key) => key.startsWith('/'));
}
