import { formats } from '../../../domain/formats/formats.ts';
import { divisionLevels } from '../../model/division-level.ts';
import { textAt } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import { nearName } from '../../read/near-name.ts';
import type { SchemaRule } from '../check-context.ts';
import { controls } from '../keywords.ts';
import { placedSchemas } from '../placed-schemas.ts';

const formatNames = formats.map((format) => format.name);

/** Formats, controls and levels are ones that exist: a validator that skips an unknown format checks nothing. */
export const knownValues: SchemaRule = ({ authored, report }) => {
  const check = (code: string, name: string, at: string, value: string | undefined, known: readonly string[]): void => {
    if (value !== undefined && !known.includes(value)) report(code, at, { [name]: value }, nearName(value, known));
  };
  for (const { schema, pointer } of placedSchemas(authored)) {
    check('unknown-format', 'format', joinPointer(pointer, 'format'), textAt(schema, 'format'), formatNames);
    check('unknown-control', 'control', joinPointer(pointer, 'x-control'), textAt(schema, 'x-control'), controls);
    check('unknown-level', 'level', joinPointer(pointer, 'x-level'), textAt(schema, 'x-level'), divisionLevels);
  }
};
