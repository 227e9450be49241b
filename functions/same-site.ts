import { Fault } from './fault.ts';
import type { Request } from './request.ts';

/**
 * Refuses a form post that another site's page sent (Fetch Metadata; Origin, RFC 6454, for browsers without it). What
 * says neither is no browser, and carries no cookies that could be misused. Fault: `forbidden`.
 */
export function requireSameSite(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new Fault('forbidden');
    return;
  }
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Fault('forbidden');
}
