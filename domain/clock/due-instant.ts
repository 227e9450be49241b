/** The last minute of a `YYYY-MM-DD` due date in Asia/Shanghai, as an RFC 3339 time with offset. */
export function dueInstant(date: string): string {
  return `${date}T23:59:00+08:00`;
}
