import type { ServerResponse } from 'node:http';

/** The problems that the gateway itself answers; the codes are those of the HTTP contract. */
const problems = {
  'malformed-request': [400, 'The request is malformed'],
  unauthenticated: [401, 'Sign in first'],
  forbidden: [403, 'Not allowed'],
  'route-not-found': [404, 'There is nothing at this address'],
  'request-timeout': [408, 'The request took too long to arrive'],
  'payload-too-large': [413, 'The request is too large'],
  'too-many-requests': [429, 'Too many requests'],
  'headers-too-large': [431, 'The headers of the request are too large'],
  internal: [500, 'Something went wrong'],
  'temporarily-unavailable': [503, 'Not available for the moment'],
} as const;

export type GatewayProblem = keyof typeof problems;

/** What API Gateway limits: what a client is told to wait before it tries again. */
const retryAfterSeconds = '1';

/** A problem document (RFC 9457) as status, headers and body. */
export function problemDocument(
  code: GatewayProblem,
  requestId: string,
): { status: number; headers: Readonly<Record<string, string>>; body: string } {
  const [status, title] = problems[code];
  const body = JSON.stringify({ type: `https://banshi.dev/problems/${code}`, title, status, code, requestId });
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'no-store',
      ...((status === 429 || status >= 500) && { 'retry-after': retryAfterSeconds }),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
    body,
  };
}

/** Answers with a problem document. Does nothing once an answer has begun. */
export function sendProblem(response: ServerResponse, code: GatewayProblem, requestId: string): void {
  if (response.headersSent) return;
  const { status, headers, body } = problemDocument(code, requestId);
  response.writeHead(status, { ...headers, 'apigw-requestid': requestId });
  response.end(body);
}
