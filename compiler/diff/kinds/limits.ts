import type { ChangeKind } from '../comparison.ts';
import { plainChanges } from '../plain-values.ts';

export const limitKeywords: readonly string[] = [
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
];

/** Lengths, amounts and counts. */
export const limits: ChangeKind = (comparison, report) => {
  const changes = plainChanges(comparison, limitKeywords);
  const tightened = new Set(changes.filter(({ isTighter }) => isTighter).map(({ pointer }) => pointer));
  for (const { pointer, keyword, isTighter, ...values } of changes) {
    // `minimum` that has become `exclusiveMinimum` is one change, and no loosening.
    if (!isTighter && values.new === undefined && tightened.has(pointer)) continue;
    const place = comparison.placeAt(pointer);
    const named = pointer === place.pointer ? keyword : nameInside(pointer.slice(place.pointer.length), keyword);
    report(isTighter ? 'limit-tightened' : 'limit-loosened', place.pointer, {
      ...values,
      params: { title: place.title, keyword: named },
    });
  }
};

/** Inside a file: its size, under the name that authors use. */
function nameInside(rest: string, keyword: string): string {
  return rest.endsWith('/bytes') && keyword === 'maximum' ? 'x-max-bytes' : keyword;
}
