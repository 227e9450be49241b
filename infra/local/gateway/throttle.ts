import type { RouteThrottle } from '../assembly/system-description.ts';

/**
 * Creates a token bucket as API Gateway describes its throttling: `burst` requests at once, `requestsPerSecond` in the
 * long run.
 * @returns whether a request may pass now
 */
export function createThrottle(
  { requestsPerSecond, burst }: RouteThrottle,
  now: () => number = performance.now.bind(performance),
): () => boolean {
  let tokens = burst;
  let last = now();
  return () => {
    const time = now();
    tokens = Math.min(burst, tokens + ((time - last) / 1000) * requestsPerSecond);
    last = time;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
