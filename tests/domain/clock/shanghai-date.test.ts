import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shanghaiDate } from '../../../domain/clock/shanghai-date.ts';

test('the day changes at midnight in Shanghai', () => {
  expect(shanghaiDate(Date.parse('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
  expect(shanghaiDate(Date.parse('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24');
});

test('it is the date that a clock on a wall in Shanghai shows', () => {
  const wall = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 0, 1) }), (millis) => {
      expect(shanghaiDate(millis)).toBe(wall.format(millis));
    }),
  );
});
