import type { RulePlan } from '../../domain/plan.ts';
import type { AffairModel, FieldNode } from '../model/affair-model.ts';
import { descend, findField } from '../model/find-field.ts';
import { isObject, listAt, textAt, type JsonObject } from '../read/json.ts';
import { joinPointer, parsePointer } from '../read/json-pointer.ts';
import { readWords } from '../read/read-words.ts';

/** A rule where it was written, and what became of it. */
export interface PlacedRule {
  readonly at: string;
  readonly expression: string;
  /** `path` as it was written. */
  readonly written?: string;
  readonly hasMessage: boolean;
  readonly plan: RulePlan;
  /** Whether `path` names a question; where it does not, the issue is shown at the object the rule stands on. */
  readonly found: boolean;
}

/** All `x-rules`, those of the root first, then those of pages, fieldsets and items in the order of the form. */
export function placedRules(model: AffairModel): readonly PlacedRule[] {
  return [model.root, ...model.fields.values()].flatMap((node) =>
    listAt(node.schema, 'x-rules').flatMap((rule, index) =>
      isObject(rule) ? [placeRule(rule, node, joinPointer(node.at, 'x-rules', index), model)] : [],
    ),
  );
}

function placeRule(rule: JsonObject, node: FieldNode, at: string, model: AffairModel): PlacedRule {
  const written = textAt(rule, 'path');
  const target = written === undefined ? undefined : locateTarget(written, node.pointer, model);
  const instead = textAt(rule, 'instead') ?? textAt(rule, 'affair');
  return {
    at,
    expression: textAt(rule, 'rule') ?? '',
    ...(written !== undefined && { written }),
    hasMessage: readWords(rule, 'message') !== undefined,
    found: written === undefined || written === '' || target !== undefined,
    plan: {
      scope: node.pointer,
      path: target ?? node.pointer,
      severity: rule['severity'] === 'stop' ? 'stop' : 'error',
      message: readWords(rule, 'message') ?? { 'zh-Hans': textAt(rule, 'rule') ?? '' },
      ...(instead !== undefined && { instead }),
    },
  };
}

/** A path counts from the object the rule stands on, or else from the root. */
function locateTarget(path: string, scope: string, model: AffairModel): string | undefined {
  const steps = parsePointer(path.startsWith('/') || path === '' ? path : `/${path}`);
  const near = descend(scope, steps, model.fields) ?? findField(path, joinPointer(scope, '-'), model.fields);
  return near && withNumbers(near.pointer, steps);
}

/** `-` in the pointer replaced by the item that the path numbers there, counted from the right. */
function withNumbers(pointer: string, path: readonly string[]): string {
  const places = [...parsePointer(pointer)];
  let at = places.length;
  for (const step of path.toReversed()) {
    at -= 1;
    while (at > 0 && places[at] === '-' && !isItem(step)) at -= 1;
    if (places[at] === '-' && /^\d+$/.test(step)) places[at] = step;
  }
  return joinPointer('', ...places);
}

function isItem(step: string): boolean {
  return step === '-' || step === '*' || /^\d+$/.test(step);
}
