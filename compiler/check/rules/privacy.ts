import { isObject } from '../../read/json.ts';
import { fieldKind } from '../../model/field-kind.ts';
import type { CheckRule } from '../check-context.ts';

/** Sensitive personal information needs a consent of its own (law on the protection of personal information, art. 29). */
export const privacy: CheckRule = ({ model, report }) => {
  const nodes = [...model.fields.values()];
  if (nodes.some((node) => fieldKind(node.schema) === 'consent')) return;
  const sensitive = nodes.find((node) => {
    const said = node.schema['x-privacy'];
    return said === 'sensitive' || (isObject(said) && said['class'] === 'sensitive');
  });
  if (sensitive !== undefined) report('sensitive-without-consent', sensitive.at);
};
