import type { ChangeKind } from '../comparison.ts';
import type { Place } from '../version.ts';

/** An answer of another kind is not the old one: neither is taken for the other. */
export const retypedFields: ChangeKind = ({ retyped, old, new: changed }, report) => {
  for (const pointer of retyped) {
    const [before, now] = [old.places.get(pointer), changed.places.get(pointer)];
    if (before === undefined || now === undefined) continue;
    report('field-retyped', pointer, { old: nameOf(before), new: nameOf(now), params: { title: now.title } });
  }
};

function nameOf({ kind, type }: Place): string {
  return type === undefined || kind === type ? kind : `${kind} (${type})`;
}
