import { objectAt } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import type { SchemaRule } from '../check-context.ts';
import { placedSchemas } from '../placed-schemas.ts';

/**
 * Property names can stand in a form post, where dots join them (API), and keep their order: JavaScript sorts names
 * that look like whole numbers to the front.
 */
export const propertyNames: SchemaRule = ({ authored, report }) => {
  for (const { schema, pointer, role } of placedSchemas(authored)) {
    if (role === 'condition') continue;
    for (const name of Object.keys(objectAt(schema, 'properties'))) {
      const at = joinPointer(pointer, 'properties', name);
      if (/^\d+$/.test(name)) report('integer-like-name', at, { name });
      else if (!/^\p{L}[\p{L}\p{N}_-]*$/u.test(name) || name.length > 64) report('bad-property-name', at, { name });
    }
  }
};
