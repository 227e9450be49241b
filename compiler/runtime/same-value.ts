import { isRecord } from './shape.ts';

const maxDepth = 64;

/** Whether two JSON values are equal (JSON Schema core, section 4.2.2). What nests deeper than 64 never is. */
export function sameValue(one: unknown, other: unknown, depth = 0): boolean {
  if (one === other) return true;
  if (depth > maxDepth) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameValue(item, other[index], depth + 1))
    );
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key], depth + 1))
  );
}

/** Whether no two items are equal. Scalars are looked up, only lists and objects are compared in pairs. */
export function hasUniqueItems(list: readonly unknown[]): boolean {
  const scalars = list.filter((item) => typeof item !== 'object' || item === null);
  if (new Set(scalars).size < scalars.length) return false;
  const others = list.filter((item) => typeof item === 'object' && item !== null);
  return others.every((item, index) => !others.slice(0, index).some((earlier) => sameValue(item, earlier)));
}
