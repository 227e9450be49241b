import { isObject, textAt } from '../../read/json.ts';
import type { CheckRule } from '../check-context.ts';

export const dialect = 'https://banshi.dev/dialect/1';

/** The file names its dialect and its code, and says what the affair is. */
export const header: CheckRule = ({ source, report }) => {
  if (textAt(source.authored, '$schema') !== dialect) report('wrong-dialect', '/$schema');
  if (source.code === undefined) report('missing-code', '/$id');
  if (!isObject(source.authored['x-affair'])) report('missing-affair', '/x-affair');
};
