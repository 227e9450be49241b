import { asWord, isObject, listAt, objectAt, type Json } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import { nearName } from '../../read/near-name.ts';
import type { CheckRule } from '../check-context.ts';
import type { FieldNode } from '../../model/affair-model.ts';

/** What is required is asked: no citizen can give an answer that the form has no question for. */
export const requiredQuestions: CheckRule = ({ model, report }) => {
  for (const node of [model.root, ...model.fields.values()]) {
    if (node.children.length === 0 || node.children[0]?.key === '-') continue;
    visit(node.schema, node, node.at);
  }

  function visit(schema: Json | undefined, node: FieldNode, at: string): void {
    if (!isObject(schema)) return;
    const asked = node.children.map((child) => child.key);
    for (const [index, key] of listAt(schema, 'required').entries()) {
      if (asked.includes(asWord(key))) continue;
      report(
        'required-not-asked',
        joinPointer(at, 'required', index),
        { key: asWord(key) },
        nearName(asWord(key), asked),
      );
    }
    for (const [index, member] of listAt(schema, 'allOf').entries())
      visit(member, node, joinPointer(at, 'allOf', index));
    for (const keyword of ['then', 'else']) visit(schema[keyword], node, joinPointer(at, keyword));
    for (const [key, branch] of Object.entries(objectAt(schema, 'dependentSchemas'))) {
      visit(branch, node, joinPointer(at, 'dependentSchemas', key));
    }
  }
};
