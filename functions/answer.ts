import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What an operation answers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole `Set-Cookie` values. */
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
}

/** `Cache-Control` of what belongs to one person or changes with every request. */
export const neverCached = 'no-store';

export function jsonAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': neverCached, ...headers },
    body: JSON.stringify(body),
  };
}

export function htmlAnswer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': neverCached, ...headers },
    body,
  };
}

/** 303: whatever the method was, get that address now. */
export function redirectAnswer(location: string, cookies: readonly string[] = []): Answer {
  return { status: 303, headers: { location, 'cache-control': neverCached }, cookies };
}

/** An answer as an HTTP API takes it (payload format 2.0): bytes go as base64. */
export function structured({ status, headers, cookies, body }: Answer): APIGatewayProxyStructuredResultV2 {
  const isText = typeof body === 'string' || body === undefined;
  return {
    statusCode: status,
    headers: { ...headers },
    ...(cookies !== undefined && cookies.length > 0 && { cookies: [...cookies] }),
    body: isText ? (body ?? '') : Buffer.from(body).toString('base64'),
    isBase64Encoded: !isText,
  };
}
