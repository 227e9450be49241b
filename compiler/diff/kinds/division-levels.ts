import type { ChangeKind } from '../comparison.ts';
import { plainChanges } from '../plain-values.ts';

/** `x-level` takes codes of that very level: another level takes none of the old ones. */
export const divisionLevels: ChangeKind = (comparison, report) => {
  for (const { pointer, old, new: changed, isTighter } of plainChanges(comparison, ['x-level'])) {
    if (!isTighter && changed !== undefined) continue;
    const place = comparison.placeAt(pointer);
    report(isTighter ? 'level-tightened' : 'level-loosened', place.pointer, {
      old,
      new: changed,
      params: { title: place.title },
    });
  }
};
