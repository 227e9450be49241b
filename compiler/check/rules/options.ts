import { constOptions } from '../../model/field-kind.ts';
import { isObject, listAt, objectAt, type Json } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import type { SchemaRule } from '../check-context.ts';
import { placedSchemas } from '../placed-schemas.ts';

/** Options are plain and all different; `oneOf` and `anyOf` list options and declare no questions. */
export const options: SchemaRule = ({ authored, report }) => {
  for (const { schema, pointer, role } of placedSchemas(authored)) {
    const members = constOptions(schema)?.map((member) => member['const'] ?? null);
    const keyword = members === undefined ? 'enum' : listAt(schema, 'oneOf').length > 0 ? 'oneOf' : 'anyOf';
    const values = members ?? (role === 'condition' ? [] : listAt(schema, 'enum'));
    const seen = new Set<Json>();
    for (const [index, value] of values.entries()) {
      const at = joinPointer(pointer, keyword, index);
      const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      if (!isPlain) report('option-shape', at);
      else if (seen.has(value)) report('duplicate-option', at, { value: String(value) });
      seen.add(value);
    }
    if (members !== undefined || role === 'condition') continue;
    for (const branches of ['oneOf', 'anyOf']) {
      for (const [index, member] of listAt(schema, branches).entries()) {
        const declared = Object.values(objectAt(member, 'properties'));
        if (
          declared.some((value) => isObject(value) && (value['title'] !== undefined || value['type'] !== undefined))
        ) {
          report('unsupported-branches', joinPointer(pointer, branches, index), { keyword: branches });
        }
      }
    }
  }
};
