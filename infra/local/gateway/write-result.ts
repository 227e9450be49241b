import type { ServerResponse } from 'node:http';

/** What the function's result means as an HTTP answer. */
export interface HttpResult {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

const dropped = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length|set-cookie)$/i;
/** Lambda's limit for a result. */
const maxBytes = 6 * 1024 * 1024;

/**
 * Reads the result of a function by the rules of payload format 2.0: with a `statusCode` it is the answer, without one
 * the whole result is the JSON body of a 200.
 * @returns undefined for a result that API Gateway would not take: a bad status, a body that is no text, too many bytes
 */
export function parseResult(payload: string): HttpResult | undefined {
  if (payload.length > maxBytes) return undefined;
  let result: unknown;
  try {
    result = JSON.parse(payload);
  } catch {
    return undefined;
  }
  if (!isRecord(result) || result['statusCode'] === undefined) {
    const body = Buffer.from(typeof result === 'string' ? result : payload);
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body };
  }
  const status = Number(result['statusCode']);
  const { body = '', headers, cookies, isBase64Encoded } = result;
  if (!Number.isInteger(status) || status < 200 || status > 599 || typeof body !== 'string') return undefined;
  const own = isRecord(headers) ? Object.entries(headers) : [];
  const named = own.filter(([name]) => !dropped.test(name)).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...Object.fromEntries(named) },
    cookies: Array.isArray(cookies) ? cookies.map(String) : [],
    body: Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

/** Writes an answer. A HEAD request and a status without a body get the headers only. */
export function writeResult(response: ServerResponse, method: string, result: HttpResult, requestId: string): void {
  const bodiless = result.status === 204 || result.status === 304;
  response.writeHead(result.status, {
    ...result.headers,
    ...(result.cookies.length > 0 && { 'set-cookie': [...result.cookies] }),
    ...(!bodiless && { 'content-length': String(result.body.length) }),
    'apigw-requestid': requestId,
  });
  if (method === 'HEAD' || bodiless) response.end();
  else response.end(result.body);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
