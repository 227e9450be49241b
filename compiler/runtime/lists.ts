import { compareText } from './compare-text.ts';
import { sameValue } from './same-value.ts';

type Scalar = number | string;

function before(a: Scalar, b: Scalar): boolean {
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) < 0 : a < b;
}

/** The smallest item; of an empty list a RangeError, as in Kubernetes. */
export function least<T extends Scalar>(list: readonly T[]): T {
  return pick(list, before);
}

/** The greatest item; of an empty list a RangeError. */
export function greatest<T extends Scalar>(list: readonly T[]): T {
  return pick(list, (a, b) => before(b, a));
}

function pick<T extends Scalar>(list: readonly T[], better: (a: T, b: T) => boolean): T {
  const [first] = list;
  if (first === undefined) throw new RangeError('an empty list');
  return list.reduce((best, item) => (better(item, best) ? item : best), first);
}

/** Whether no item is smaller than the one before it. */
export function isSorted(list: readonly Scalar[]): boolean {
  return list.every((item, index) => index === 0 || !before(item, list[index - 1] ?? item));
}

/** The place of the first equal item, or -1. */
export function indexOf(list: readonly unknown[], value: unknown): number {
  return list.findIndex((item) => sameValue(item, value));
}

/** The place of the last equal item, or -1. */
export function lastIndexOf(list: readonly unknown[], value: unknown): number {
  return list.findLastIndex((item) => sameValue(item, value));
}

/** `list[index]`; a RangeError where there is no such item. */
export function itemAt(list: readonly unknown[], index: number): unknown {
  if (!Number.isInteger(index) || index < 0 || index >= list.length) throw new RangeError('no such item');
  return list[index];
}
