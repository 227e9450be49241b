import { fieldKind } from '../../model/field-kind.ts';
import { parsePointer } from '../../read/json-pointer.ts';
import type { CheckRule } from '../check-context.ts';

export const maxFields = 500;
export const maxDepth = 6;

/** A form that a person can fill in: at most 500 questions, at most 6 levels deep; every object asks for something. */
export const size: CheckRule = ({ model, report }) => {
  let count = 0;
  for (const node of model.fields.values()) {
    const kind = fieldKind(node.schema);
    const depth = parsePointer(node.pointer).filter((step) => step !== '-').length;
    if (depth === maxDepth + 1) report('nested-too-deep', node.at, { depth, limit: maxDepth });
    if (kind !== 'fieldset' && kind !== 'group' && node.key !== '-') count += 1;
    if (kind === 'fieldset' && node.children.length === 0) report('empty-object', node.at);
  }
  if (count > maxFields) report('too-many-fields', '/properties', { count, limit: maxFields });
  if (model.root.children.length === 0) report('empty-object', '');
};
