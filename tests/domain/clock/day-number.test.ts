import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay } from '../../../domain/clock/date-of-day.ts';
import { dayNumber } from '../../../domain/clock/day-number.ts';

test('a date and its number are the same day, from year 1 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(dateOfDay(day)).toBe(date);
      expect(dayNumber(date)).toBe(day);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '2021-02-29',
  '1900-02-29',
  '2021-7-30',
  '30/07/2021',
  '2021-13-01',
  '2021-00-10',
  '2021-04-31',
  '2021-01-00',
  '',
])('%j is no date', (text) => {
  expect(() => dayNumber(text)).toThrow(RangeError);
});

test('leap days are dates', () => {
  expect(dateOfDay(dayNumber('2000-02-29') + 1)).toBe('2000-03-01');
  expect(dateOfDay(dayNumber('2024-02-29') - 1)).toBe('2024-02-28');
});
