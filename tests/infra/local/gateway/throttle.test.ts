import { expect, test } from 'vitest';
import { createThrottle } from '../../../../infra/local/gateway/throttle.ts';

test('a burst passes at once, then as many as the rate brings back', () => {
  let now = 0;
  const passes = createThrottle({ requestsPerSecond: 2, burst: 3 }, () => now);
  expect([passes(), passes(), passes(), passes()]).toEqual([true, true, true, false]);
  now += 500;
  expect([passes(), passes()]).toEqual([true, false]);
  now += 60_000;
  expect([passes(), passes(), passes(), passes()]).toEqual([true, true, true, false]);
});
