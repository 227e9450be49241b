import type { HttpEvent } from './request.ts';

/** The operation that a request asks for, by route key: HEAD is answered as GET; the gateway leaves the body out. */
export function operationKey(event: HttpEvent): string {
  return event.routeKey.replace(/^HEAD /, 'GET ');
}
