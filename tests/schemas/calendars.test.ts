import { isWorkday } from 'chinese-days';
import { expect, test } from 'vitest';
import { dayNumber } from '../../domain/clock/day-number.ts';
import { dateOfDay } from '../../domain/clock/date-of-day.ts';
import { isWorkingDay } from '../../domain/clock/is-working-day.ts';
import guangxi from '../../schemas/calendars/guangxi.json' with { type: 'json' };
import national from '../../schemas/calendars/national.json' with { type: 'json' };
import { beijing, calendars } from '../domain/clock/calendars.ts';

test.each(Object.keys(national.years))('chinese-days works and rests on the same days of %s', (year) => {
  const days: string[] = [];
  for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day += 1) days.push(dateOfDay(day));
  expect(days.filter((date) => isWorkingDay(date, calendars, beijing))).toEqual(days.filter((date) => isWorkday(date)));
});

test('every entry stands in its year, in its season, and says off or work', () => {
  for (const { years } of [national, guangxi]) {
    for (const [year, entries] of Object.entries(years)) {
      for (const [date, kind] of Object.entries(entries)) {
        expect(dateOfDay(dayNumber(date)).slice(0, 4)).toBe(year);
        expect(['off', 'work']).toContain(kind);
      }
    }
  }
  const seasonal = Object.values(guangxi.years).flatMap((entries) => Object.keys(entries).map((date) => date.slice(5)));
  expect(seasonal.filter((date) => date < guangxi.season.from || date > guangxi.season.until)).toEqual([]);
});
