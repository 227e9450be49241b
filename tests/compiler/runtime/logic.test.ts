import { expect, test } from 'vitest';
import { given, isAbsent } from '../../../compiler/runtime/absent.ts';
import { existsOne, mapGiven } from '../../../compiler/runtime/logic.ts';

const isX = (item: string | undefined): boolean => given(item) === 'x';

test('two items that hold are not exactly one, whatever another item lacks', () => {
  expect(existsOne(['x', undefined, 'x'], isX)).toBe(false);
  expect(existsOne([undefined, 'x', 'x'], isX)).toBe(false);
});

test('one item that holds may be exactly one only where every item can be asked', () => {
  expect(existsOne(['x', 'y'], isX)).toBe(true);
  expect(() => existsOne(['x', undefined], isX)).toThrow();
});

test('an item that lacks the answer is left out of a list of answers', () => {
  expect(mapGiven([1, undefined, 2], (item) => given(item))).toEqual([1, 2]);
});

test('another failure than a missing answer is passed on', () => {
  const fail = (): never => {
    throw new RangeError('division by zero');
  };
  expect(() => mapGiven([1], fail)).toThrow(RangeError);
  expect(isAbsent(new RangeError('x'))).toBe(false);
});
