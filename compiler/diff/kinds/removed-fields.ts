import type { ChangeKind } from '../comparison.ts';

/** What is no longer asked is refused when answered, and missing where cases are read. */
export const removedFields: ChangeKind = ({ removed, old }, report) => {
  for (const pointer of removed) {
    const place = old.places.get(pointer);
    if (place !== undefined) report('field-removed', pointer, { old: place.kind, params: { title: place.title } });
  }
};
