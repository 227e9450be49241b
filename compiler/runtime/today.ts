const shanghaiOffset = 8 * 3_600_000;

/** Today's date in Asia/Shanghai (`YYYY-MM-DD`), which has had no summer time since 1992. */
export function today(): string {
  return new Date(Date.now() + shanghaiOffset).toISOString().slice(0, 10);
}
