import type { ChangeKind } from '../comparison.ts';
import { plainChanges } from '../plain-values.ts';

/** Whether one pattern takes all that another takes is not asked; a pattern is the same or another. */
export const patterns: ChangeKind = (comparison, report) => {
  for (const { pointer, old, new: changed, isTighter } of plainChanges(comparison, ['pattern'])) {
    const place = comparison.placeAt(pointer);
    // The kinds of files that are taken, spelled with a wildcard, now or before.
    if (!isTighter && changed === undefined && pointer !== place.pointer) continue;
    report(isTighter ? 'pattern-changed' : 'pattern-removed', place.pointer, {
      old,
      new: changed,
      params: { title: place.title },
    });
  }
};
