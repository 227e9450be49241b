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

/** `list.exists_one(x, ...)`: fails where the test of any item fails. */
export function existsOne<T>(list: readonly T[], test: (item: T) => unknown): boolean {
  return list.filter((item) => test(item) === true).length === 1;
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
