const offsetMs = 8 * 60 * 60 * 1000;

/** A moment (milliseconds since the epoch) as RFC 3339 in Asia/Shanghai, which has been `+08:00` since 1992. */
export function shanghaiTime(epochMillis: number): string {
  return new Date(epochMillis + offsetMs).toISOString().replace('Z', '+08:00');
}
