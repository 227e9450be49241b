import type { AffairGuide } from '../affair.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Whether an affair takes submissions at `now` (milliseconds since the epoch). A date in the window is a day in
 * Asia/Shanghai, and the last day counts to its end; a date-time is a moment.
 */
export function isOpen(window: AffairGuide['open'], now: number): boolean {
  const { from, until } = window ?? {};
  return (from === undefined || moment(from) <= now) && (until === undefined || now < moment(until, dayMs));
}

function moment(time: string, extraMs = 0): number {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(time);
  return isDate ? Date.parse(`${time}T00:00:00+08:00`) + extraMs : Date.parse(time);
}
