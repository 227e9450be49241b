import type { FieldKind } from '../plan.ts';
import { halfWidth } from '../formats/half-width.ts';

export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute';

/** The parts a date is asked in, from the largest. */
export function datePartsOf(kind: FieldKind): readonly DatePart[] {
  if (kind === 'month') return ['year', 'month'];
  if (kind === 'date-time') return ['year', 'month', 'day', 'hour', 'minute'];
  return ['year', 'month', 'day'];
}

/**
 * The date that was typed in parts: `2021`, `7`, `30` -> `2021-07-30`; with a time, that of Asia/Shanghai. Parts that
 * are missing or no numbers give a text that cannot be a date (`2021--30`) and still holds what was typed.
 */
export function joinDateParts(kind: FieldKind, parts: Readonly<Partial<Record<DatePart, string>>>): string {
  const part = (name: DatePart): string => {
    const typed = halfWidth(parts[name] ?? '').trim();
    return name !== 'year' && /^\d$/.test(typed) ? `0${typed}` : typed;
  };
  if (kind === 'month') return `${part('year')}-${part('month')}`;
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  return kind === 'date-time' ? `${date}T${part('hour')}:${part('minute')}:00+08:00` : date;
}

/** The parts of a date as they are shown: the inverse of `joinDateParts`, also for what is not a date. */
export function splitDateParts(kind: FieldKind, text: string): Partial<Record<DatePart, string>> {
  const [date = '', time = ''] = kind === 'date-time' ? splitOnce(text, 'T') : [text];
  const [year = '', rest = ''] = splitOnce(date, '-');
  const [month = '', day = ''] = kind === 'month' ? [rest] : splitOnce(rest, '-');
  const [hour = '', seconds = ''] = splitOnce(time, ':');
  const [minute = ''] = splitOnce(seconds, ':');
  return { year, month, day, hour, minute };
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
