import { joinPointer, parentPointer, parsePointer } from '../read/json-pointer.ts';
import type { FieldNode } from './affair-model.ts';

type Fields = ReadonlyMap<string, FieldNode>;

/**
 * The question that a pointer means, seen from the question at `from`:
 * - `/page/key` counts from the root of the answers; a repeating group may be passed with `-`, `*` or nothing;
 * - `key` is a sibling;
 * - `1/key` is a Relative JSON Pointer (draft-bhutton-relative-json-pointer-00).
 * What is not found there is looked for in the objects around the question, nearest first.
 */
export function findField(pointer: string, from: string, fields: Fields): FieldNode | undefined {
  const relative = /^(\d+)(\/.*)?$/.exec(pointer);
  if (relative !== null && !fields.has(joinPointer(parentPointer(from), pointer))) {
    let base = from;
    for (let up = Number(relative[1]); up > 0 && base !== ''; up -= 1) base = parentPointer(base);
    return descend(base, parsePointer(relative[2] ?? ''), fields);
  }
  const steps = parsePointer(pointer.startsWith('/') ? pointer : `/${pointer}`);
  const around = surroundings(from);
  for (const base of pointer.startsWith('/') ? ['', ...around] : around) {
    const found = descend(base, steps, fields);
    if (found !== undefined) return found;
  }
  return undefined;
}

function surroundings(from: string): readonly string[] {
  const found: string[] = [];
  for (let base = from; base !== '';) found.push((base = parentPointer(base)));
  return found;
}

/** The question that `steps` lead to from the object at `base`; a repeating group is entered by itself. */
export function descend(base: string, steps: readonly string[], fields: Fields): FieldNode | undefined {
  let place = base;
  for (const step of steps) {
    const item = joinPointer(place, '-');
    if (step === '-' || step === '*' || /^\d+$/.test(step)) {
      place = fields.has(item) ? item : joinPointer(place, step);
    } else if (fields.has(joinPointer(place, step))) place = joinPointer(place, step);
    else place = joinPointer(item, step);
    if (!fields.has(place)) return undefined;
  }
  return fields.get(place);
}
