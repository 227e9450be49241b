import type { Context } from 'aws-lambda';
import { languageCookie, negotiateLanguage } from './negotiate-language.ts';
import type { HttpEvent, Request } from './request.ts';

/** The request in an HTTP API event. Never fails, whatever the caller sent. */
export function openRequest(event: HttpEvent, context: Context): Request {
  const query = new URLSearchParams(event.rawQueryString);
  const headers = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const cookies = readCookies(event.cookies ?? []);
  return {
    id: context.awsRequestId,
    method: event.requestContext.http.method,
    path: event.rawPath,
    parameters: event.pathParameters ?? {},
    query,
    headers,
    cookies,
    language: negotiateLanguage({
      query: query.get('lang'),
      cookie: cookies.get(languageCookie),
      acceptLanguage: headers['accept-language'],
    }),
    claims: event.requestContext.authorizer?.jwt?.claims ?? {},
    body: { text: event.body ?? '', base64: event.isBase64Encoded },
    now: Date.now(),
  };
}

/** Cookies (RFC 6265) by name; of two with one name the first counts, which is the more specific one. */
function readCookies(pairs: readonly string[]): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of pairs.flatMap((one) => one.split(';'))) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    if (name !== '' && !cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim());
  }
  return cookies;
}
