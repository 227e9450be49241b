import { asWord, type Json } from '../../read/json.ts';
import type { ChangeKind } from '../comparison.ts';
import { plainChanges } from '../plain-values.ts';
import { isSame } from '../same.ts';

/** What can be chosen, kinds of files among it. */
export const options: ChangeKind = (comparison, report) => {
  for (const { pointer, old, new: changed, isTighter } of plainChanges(comparison, ['options'])) {
    const place = comparison.placeAt(pointer);
    const tell = (code: string, values: readonly Json[]): void => {
      const said = values.map(asWord).join(', ');
      report(code, place.pointer, { old, new: changed, params: { title: place.title, options: said } });
    };
    const gone = without(listOf(old), listOf(changed));
    const more = without(listOf(changed), listOf(old));
    if (isTighter) tell('option-removed', old === undefined ? listOf(changed) : gone);
    if (more.length > 0 && old !== undefined) tell('option-added', more);
    else if (!isTighter) tell('option-added', listOf(changed));
  }
  for (const { pointer, old, new: changed } of comparison.kept) {
    const [was, is] = [old.options ?? [], changed.options ?? []].map((list) => list.map(({ value }) => value));
    if (was === undefined || is === undefined || isSame(was, is) || !isSame([...was].sort(), [...is].sort())) continue;
    report('options-reordered', pointer, { old: was, new: is, params: { title: changed.title } });
  }
};

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function without(list: readonly Json[], others: readonly Json[]): readonly Json[] {
  return list.filter((one) => !others.some((other) => isSame(one, other)));
}
