import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueDate } from '../../../domain/clock/due-date.ts';
import { isWorkingDay } from '../../../domain/clock/is-working-day.ts';
import { workingDaysBetween } from '../../../domain/clock/working-days-between.ts';
import { beijing, calendars, qingxiu } from './calendars.ts';
import { plainDate } from './plain-due-date.ts';

const between = (from: string, until: string, division: string): number =>
  workingDaysBetween({ from, until, calendars, division });

test('a year has the working days that were published', () => {
  expect([2021, 2024, 2025].map((year) => between(`${year - 1}-12-31`, `${year}-12-31`, beijing))).toEqual([
    250, 251, 248,
  ]);
  expect([2021, 2024, 2025].map((year) => between(`${year - 1}-12-31`, `${year}-12-31`, qingxiu))).toEqual([
    248, 249, 246,
  ]);
});

test('Guangxi overrides a national working day, and works a Sunday of its own', () => {
  expect(isWorkingDay('2022-04-02', calendars, beijing)).toBe(true);
  expect(isWorkingDay('2022-04-02', calendars, qingxiu)).toBe(false);
  expect(isWorkingDay('2021-04-18', calendars, beijing)).toBe(false);
  expect(isWorkingDay('2021-04-18', calendars, qingxiu)).toBe(true);
});

test('a calendar of one county overrides those above it', () => {
  const county = {
    id: 'dahua',
    title: { 'zh-Hans': '大化县庆' },
    inherits: 'guangxi',
    divisionPrefix: '451229',
    season: { from: '10-20', until: '10-31' },
    years: { '2024': { '2024-10-23': 'off' } },
    source: 'made for this test',
  } as const;
  const all = [...calendars, county];
  expect(isWorkingDay('2024-10-23', all, '451229')).toBe(false);
  expect(isWorkingDay('2024-10-23', all, '451228')).toBe(true);
  expect(isWorkingDay('2024-04-11', all, '451229')).toBe(false);
  expect(isWorkingDay('2024-10-01', all, '451229')).toBe(false);
});

test('calendars that inherit in a circle still answer', () => {
  const one = { id: 'a', title: { 'zh-Hans': '甲' }, inherits: 'b', divisionPrefix: '45', years: {}, source: '' };
  const other = { ...one, id: 'b', inherits: 'a', years: { '2024': { '2024-10-23': 'off' } } } as const;
  expect(isWorkingDay('2024-10-23', [one, other], '450000')).toBe(false);
});

test('counting gives back what the clock counted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2100 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(beijing, qingxiu),
      (day, workingDays, division) => {
        const start = plainDate(Date.UTC(2021, 0, 1) + day * 86_400_000);
        const { date } = dueDate({ start, limit: { workingDays }, calendars, division });
        expect(between(start, date, division)).toBe(workingDays);
        expect(between(date, start, division)).toBe(-workingDays);
        expect(isWorkingDay(date, calendars, division)).toBe(true);
      },
    ),
  );
});
