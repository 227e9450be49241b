import { firstValue, postedUnder, type PostedNames } from './posted-names.ts';

/** Names of the submit buttons that give a repeating group a row more or take one away, without JavaScript. */
export const addButton = '_add';
export const removeButton = '_remove';

/**
 * The button that was pressed instead of sending the form: the name of the group that wants a row more (`members`),
 * or of the row or the file that goes away (`members.1`, `photo`).
 */
export type RowButton = { readonly add: string } | { readonly remove: string };

export function readRowButton(posted: PostedNames): RowButton | undefined {
  const add = firstValue(postedUnder(posted, addButton));
  if (add !== undefined) return { add };
  const remove = firstValue(postedUnder(posted, removeButton));
  return remove === undefined ? undefined : { remove };
}
