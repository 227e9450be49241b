import type { ConditionUse, FieldNode } from './affair-model.ts';
import type { ConditionTable } from './condition-table.ts';

/**
 * When an answer must be given. A branch that requires a question under conditions that are among those under which
 * it is asked at all requires it whenever it is asked.
 */
export function requirementOf(
  node: Pick<FieldNode, 'required' | 'requiredWhen' | 'asked' | 'at'>,
  table: ConditionTable,
): FieldNode['requirement'] {
  const isAsked = (use: ConditionUse): boolean =>
    node.asked.some((asked) => asked.condition === use.condition && asked.negate === use.negate);
  if (node.required || node.requiredWhen.some((uses) => uses.every(isAsked))) return { always: true };
  const [first] = node.requiredWhen;
  if (first === undefined) return { always: false };
  if (node.requiredWhen.length === 1) return { always: false, when: first };
  const use = table.either(node.requiredWhen, node.at);
  return use === undefined ? { always: false } : { always: false, when: [use] };
}
