import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, divide, isMultipleOf, multiply, subtract, sum } from '../../../compiler/runtime/decimal.ts';

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

test('amounts add up to the cent', () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 50 }), (list) => {
      const total = list.reduce((a, b) => a + b, 0);
      expect(sum(list.map((one) => one / 100))).toBe(total / 100 + 0);
    }),
  );
});

test('adding and subtracting, multiplying and dividing undo each other', () => {
  fc.assert(
    fc.property(
      cents,
      cents.filter((one) => one !== 0),
      (a, b) => {
        expect(subtract(add(a / 100, b / 100), b / 100)).toBe(a / 100 + 0);
        const factor = (b % 997) / 1000 || 1;
        expect(divide(multiply(a / 100, factor), factor) + 0).toBe(a / 100 + 0);
      },
    ),
  );
});

test('every whole number of cents is a multiple of a cent, and nothing between', () => {
  fc.assert(fc.property(cents, (a) => isMultipleOf(a / 100, 0.01) && !isMultipleOf((a * 10 + 5) / 1000, 0.01)));
});

test('numbers at the ends of the scale are no trouble', () => {
  expect(isMultipleOf(1e308, 0.01)).toBe(true);
  expect(isMultipleOf(1e-320, 0.01)).toBe(false);
  expect(isMultipleOf(0, 1e-300)).toBe(true);
  expect(isMultipleOf(Number.NaN, 0.01)).toBe(false);
  expect(isMultipleOf(Number.POSITIVE_INFINITY, 1)).toBe(false);
  expect(add(1e308, 1e-308)).toBe(1e308);
});
