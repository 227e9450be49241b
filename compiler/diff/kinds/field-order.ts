import type { ChangeKind } from '../comparison.ts';
import { parentPointer } from '../../read/json-pointer.ts';
import { isSame } from '../same.ts';
import type { Version } from '../version.ts';

/** The order of pages, and of the questions on each. */
export const fieldOrder: ChangeKind = ({ old, new: changed, kept, placeAt }, report) => {
  const known = new Set(kept.map(({ pointer }) => pointer));
  const inOrder = ({ places }: Version, parent: string): readonly string[] =>
    [...places.keys()].filter((pointer) => known.has(pointer) && parentPointer(pointer) === parent);
  for (const parent of new Set([...known].map(parentPointer))) {
    const [was, is] = [inOrder(old, parent), inOrder(changed, parent)];
    if (isSame(was, is)) continue;
    const { title } = placeAt(parent);
    report(parent === '' ? 'pages-reordered' : 'fields-reordered', parent, { old: was, new: is, params: { title } });
  }
};
