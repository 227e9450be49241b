import { nearName } from '../../read/near-name.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import type { SchemaRule } from '../check-context.ts';
import { dialectKeywords, standardKeywords, unsupportedKeywords } from '../keywords.ts';
import { placedSchemas } from '../placed-schemas.ts';

const known = new Set([...standardKeywords, ...dialectKeywords]);
const rootOnly = new Set(['x-affair', '$schema', '$id']);

/** Every keyword is one of JSON Schema 2020-12 or of this dialect, and stands where it does something. */
export const knownKeywords: SchemaRule = ({ authored, report }) => {
  for (const { schema, pointer, role } of placedSchemas(authored)) {
    for (const keyword of Object.keys(schema)) {
      const at = joinPointer(pointer, keyword);
      if (unsupportedKeywords.includes(keyword)) report('unsupported-keyword', at, { keyword });
      else if (!known.has(keyword)) {
        report('unknown-keyword', at, { keyword }, nearName(keyword, [...known]));
      } else if (rootOnly.has(keyword) && role !== 'root') {
        report('misplaced-keyword', at, { keyword, where: 'at the root of the file' });
      } else if (keyword === 'default') report('default-ignored', at);
      else if (keyword === 'x-options-from') report('options-not-narrowed', at);
      else if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
        if (schema[keyword] !== false && role !== 'condition') report('open-object', at, { keyword });
      }
    }
  }
};
