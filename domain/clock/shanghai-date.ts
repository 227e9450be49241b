import { dateOfDay } from './date-of-day.ts';

const offsetMillis = 8 * 3_600_000;
const dayMillis = 86_400_000;

/**
 * The `YYYY-MM-DD` date in Asia/Shanghai at a moment, in milliseconds since 1970-01-01T00:00Z. For moments since
 * 1992: before, Shanghai had summer time.
 */
export function shanghaiDate(epochMillis: number): string {
  return dateOfDay(Math.floor((epochMillis + offsetMillis) / dayMillis));
}
