import { expect, test } from 'vitest';
import { speakDate, speakMoment, speakMonth } from '../../../../web/console/language/speak-date.ts';

test('a date is said as it is written, in a year with summer time too', () => {
  expect(speakDate('1988-07-01', 'zh-Hans')).toBe('1988年7月1日');
  expect(speakDate('1988-07-01', 'en')).toBe('1 Jul 1988');
});

test('a moment is said by the clock in Shanghai', () => {
  expect(speakMoment('2026-11-20T23:30:00Z', 'en')).toContain('21 Nov 2026');
  expect(speakMoment('2026-11-20T09:30', 'en')).toContain('09:30');
});

test('what is no date stays as it is', () => {
  expect(speakDate('长期', 'en')).toBe('长期');
  expect(speakDate('2026-13-45', 'en')).toBe('2026-13-45');
  expect(speakMonth('2026-13', 'en')).toBe('2026-13');
  expect(speakMonth('2026-12', 'zh-Hans')).toBe('2026年12月');
  expect(speakMoment('later', 'en')).toBe('later');
});
