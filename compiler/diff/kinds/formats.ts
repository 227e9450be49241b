import type { ChangeKind } from '../comparison.ts';
import { plainChanges } from '../plain-values.ts';

/**
 * A format is how an answer is checked and also the form in which it is stored, so one that goes away is no
 * loosening: full-width digits, say, would no longer be made half-width.
 */
export const formats: ChangeKind = (comparison, report) => {
  const changed = new Map(plainChanges(comparison, ['format']).map((change) => [change.pointer, change]));
  for (const { pointer, old, new: now } of changed.values()) {
    const place = comparison.placeAt(pointer);
    report('format-changed', place.pointer, { old, new: now, params: { title: place.title } });
  }
};
