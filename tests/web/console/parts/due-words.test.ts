import { expect, test } from 'vitest';
import { messagesIn } from '../../../../web/console/messages/messages-in.ts';
import { dueWords } from '../../../../web/console/parts/due-words.ts';

const words = (dueDate: string, status: Parameters<typeof dueWords>[0]['status'] = 'submitted'): string | undefined =>
  dueWords({ dueDate, status }, '2026-12-31', messagesIn('en'));

test('counts days over the end of a year', () => {
  expect(words('2027-01-01')).toBe('1 day left');
  expect(words('2027-01-02')).toBe('2 days left');
  expect(words('2026-12-31')).toBe('Due today');
  expect(words('2026-12-30')).toBe('Overdue by 1 day');
});

test('a decided case is neither late nor pressing', () => {
  expect(words('2026-01-01', 'granted')).toBeUndefined();
  expect(words('2026-01-01', 'withdrawn')).toBeUndefined();
});

test('what is no date is not counted', () => {
  expect(words('soon')).toBeUndefined();
});
