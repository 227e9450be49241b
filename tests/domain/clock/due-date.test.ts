import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDate } from '../../../domain/clock/due-date.ts';
import { beijing, calendars, qingxiu } from './calendars.ts';
import { plainDate, plainDueDate } from './plain-due-date.ts';
import vectors from './vectors.json' with { type: 'json' };

const due = (start: string, workingDays: number, division: string): ReturnType<typeof dueDate> =>
  dueDate({ start, limit: { workingDays }, calendars, division });

describe('the vectors of the field', () => {
  test.each(vectors)('$start and $workingDays working days end on $dueNational elsewhere', (vector) => {
    expect(due(vector.start, vector.workingDays, beijing)).toEqual({ date: vector.dueNational, provisional: false });
  });

  test.each(vectors.filter(({ dueGuangxi }) => dueGuangxi !== null))(
    '$start and $workingDays working days end on $dueGuangxi in Guangxi',
    (vector) => {
      expect(due(vector.start, vector.workingDays, qingxiu)).toEqual({ date: vector.dueGuangxi, provisional: false });
    },
  );

  test('a suspended clock moves the end by the working days it stood still', () => {
    const input = { start: '2024-04-01', limit: { workingDays: 10 }, calendars, division: qingxiu } as const;
    expect(dueDate(input).date).toBe('2024-04-18');
    const suspended = [{ from: '2024-04-08', until: '2024-04-15' }];
    expect(dueDate({ ...input, suspended }).date).toBe('2024-04-23');
  });
});

describe('a date is provisional', () => {
  test('in the season of Guangxi’s own holiday in a year without its notice', () => {
    expect(due('2026-04-30', 3, qingxiu)).toEqual({ date: '2026-05-08', provisional: true });
    expect(due('2026-02-26', 2, qingxiu)).toEqual({ date: '2026-02-28', provisional: false });
    expect(due('2026-02-28', 1, qingxiu)).toEqual({ date: '2026-03-02', provisional: true });
    expect(due('2026-05-10', 5, qingxiu).provisional).toBe(false);
    expect(due('2026-04-30', 3, beijing).provisional).toBe(false);
  });

  test('when the days run into a year without a national notice', () => {
    expect(due('2026-12-30', 1, qingxiu)).toEqual({ date: '2026-12-31', provisional: false });
    expect(due('2026-12-31', 1, qingxiu)).toEqual({ date: '2027-01-01', provisional: true });
    expect(due('2026-12-28', 10, beijing).provisional).toBe(true);
  });

  test('always, without any calendar', () => {
    expect(dueDate({ start: '2026-11-20', limit: { workingDays: 1 }, calendars: [], division: qingxiu })).toEqual({
      date: '2026-11-23',
      provisional: true,
    });
  });
});

describe('other limits', () => {
  const limited = (start: string, limit: Parameters<typeof dueDate>[0]['limit']): string =>
    dueDate({ start, limit, calendars, division: qingxiu }).date;

  test('what is settled at once is due the same day, or the next working day', () => {
    expect(limited('2026-11-23', { immediate: true })).toBe('2026-11-23');
    expect(limited('2026-11-21', { immediate: true })).toBe('2026-11-23');
    expect(limited('2025-03-31', { immediate: true })).toBe('2025-04-02');
  });

  test('natural days count every day, and end on a working day', () => {
    expect(limited('2026-11-02', { days: 15 })).toBe('2026-11-17');
    expect(limited('2026-11-02', { days: 5 })).toBe('2026-11-09');
    expect(limited('2025-09-20', { days: 15 })).toBe('2025-10-09');
  });

  test('what is no date is refused', () => {
    expect(() => limited('2021-02-29', { days: 1 })).toThrow(RangeError);
    expect(() => limited('2021-2-3', { days: 1 })).toThrow(RangeError);
  });
});

describe('laws', () => {
  const start = fc.integer({ min: 0, max: 2400 }).map((day) => plainDate(Date.UTC(2020, 10, 1) + day * 86_400_000));
  const division = fc.constantFrom(beijing, qingxiu, '450100', '451481');
  const workingDays = fc.integer({ min: 1, max: 60 });

  test('it is the day that counting on fingers gives', () => {
    fc.assert(
      fc.property(start, workingDays, division, (from, count, place) => {
        expect(due(from, count, place).date).toBe(plainDueDate(from, count, place.startsWith('45')));
      }),
      { numRuns: 500 },
    );
  });

  test('one more day is never earlier, and never less provisional', () => {
    fc.assert(
      fc.property(start, workingDays, division, (from, count, place) => {
        const one = due(from, count, place);
        const more = due(from, count + 1, place);
        expect(more.date > one.date).toBe(true);
        expect(!one.provisional || more.provisional).toBe(true);
      }),
    );
  });

  test('a suspension never brings the end nearer', () => {
    fc.assert(
      fc.property(
        start,
        workingDays,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 30 }),
        (from, count, after, length) => {
          const stop = plainDate(Date.parse(from) + after * 86_400_000);
          const until = plainDate(Date.parse(stop) + length * 86_400_000);
          const input = { start: from, limit: { workingDays: count }, calendars, division: qingxiu };
          const stopped = dueDate({ ...input, suspended: [{ from: stop, until }] });
          expect(stopped.date >= dueDate(input).date).toBe(true);
        },
      ),
    );
  });
});
