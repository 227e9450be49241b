import { isAbsent } from './absent.ts';

type Lazy = () => unknown;

/**
 * `a && b` of CEL (language definition, "Logical operators"): false as soon as one side is false, even where the
 * other one fails; fails otherwise where one fails.
 */
export function and(a: Lazy, b: Lazy): boolean {
  return decided(a, b, false);
}

/** `a || b` of CEL: true as soon as one side is true, even where the other one fails. */
export function or(a: Lazy, b: Lazy): boolean {
  return decided(a, b, true);
}

function decided(a: Lazy, b: Lazy, decision: boolean): boolean {
  try {
    if (a() === decision) return decision;
  } catch (error) {
    if (b() === decision) return decision;
    throw error;
  }
  return b() === decision ? decision : !decision;
}

/** `list.all(x, ...)`: `and` over all items. */
export function all<T>(list: readonly T[], test: (item: T) => unknown): boolean {
  return !any(list, (item) => test(item) === false);
}

/** `list.exists(x, ...)`: `or` over all items. */
export function exists<T>(list: readonly T[], test: (item: T) => unknown): boolean {
  return any(list, (item) => test(item) === true);
}

function any<T>(list: readonly T[], decides: (item: T) => boolean): boolean {
  let failed: { readonly error: unknown } | undefined;
  for (const item of list) {
    try {
      if (decides(item)) return true;
    } catch (error) {
      failed ??= { error };
    }
  }
  if (failed !== undefined) throw failed.error;
  return false;
}

/**
 * `list.exists_one(x, ...)`: fails where the test of any item fails; but where the test holds for two items it is false,
 * whatever answers other items lack.
 */
export function existsOne<T>(list: readonly T[], test: (item: T) => unknown): boolean {
  let found = 0;
  let absent: { readonly error: unknown } | undefined;
  for (const item of list) {
    try {
      if (test(item) === true) found += 1;
    } catch (error) {
      if (!isAbsent(error)) throw error;
      absent = { error };
    }
  }
  if (found < 2 && absent !== undefined) throw absent.error;
  return found === 1;
}

/**
 * `list.map(x, value)` where the value is made of the item alone: an item that lacks the answer asked for is left out,
 * so that one row without it does not switch off a rule about all the others.
 */
export function mapGiven<T>(list: readonly T[], valueOf: (item: T) => unknown): readonly unknown[] {
  return list.flatMap((item) => {
    try {
      return [valueOf(item)];
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  });
}

/** `has(...)`: false where the answer, or anything that leads to it, was not given. */
export function has(select: Lazy): boolean {
  try {
    return select() !== undefined;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}
