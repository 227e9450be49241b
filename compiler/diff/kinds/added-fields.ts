import type { ChangeKind } from '../comparison.ts';

/**
 * Answers from before hold nothing for a new question: they fit where it need not be answered. A computed one is
 * computed into them all the same.
 */
export const addedFields: ChangeKind = ({ added, new: changed, tightened }, report) => {
  for (const pointer of added) {
    const place = changed.places.get(pointer);
    if (place === undefined) continue;
    const isNeeded = tightened.some((one) => one.pointer === pointer && one.keyword === 'required');
    const code = place.kind === 'computed' ? 'computed-field-added' : isNeeded ? 'required-field-added' : 'field-added';
    report(code, pointer, { new: place.kind, params: { title: place.title } });
  }
};
