import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { HttpHandler } from '../../functions/compose.ts';
import type { HttpEvent } from '../../functions/request.ts';
import { routes } from '../../functions/routes.ts';

export interface Call {
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
  readonly json: () => Record<string, unknown>;
}

/** Calls a handler as the HTTP API does: with the event of payload format 2.0 and the route that the address has. */
export async function call(handler: HttpHandler, method: string, address: string, options: Call = {}): Promise<Reply> {
  const url = new URL(address, 'http://localhost');
  const { routeKey, parameters } = routeOf(method, url.pathname);
  const { body } = options;
  const isBytes = typeof body !== 'string' && body !== undefined;
  const event = {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { host: 'localhost', ...options.headers },
    ...(options.cookies && { cookies: [...options.cookies] }),
    pathParameters: parameters,
    requestContext: {
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      ...(options.claims && { authorizer: { jwt: { claims: options.claims, scopes: [] } } }),
    },
    ...(body !== undefined && { body: isBytes ? Buffer.from(body).toString('base64') : body }),
    isBase64Encoded: isBytes,
  } as unknown as HttpEvent;
  const context = { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 20_000 } as Context;
  const result: APIGatewayProxyStructuredResultV2 = await handler(event, context);
  const text = result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64').toString() : (result.body ?? '');
  return {
    status: result.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)])),
    cookies: result.cookies ?? [],
    text,
    json: () => JSON.parse(text) as Record<string, unknown>,
  };
}

function routeOf(method: string, path: string): { routeKey: string; parameters: Record<string, string> } {
  for (const route of routes.filter((one) => one.method === method)) {
    const source = route.path.replace(/\{(\w+)(\+?)\}/g, (_, name: string, rest: string) =>
      rest === '' ? `(?<${name}>[^/]+)` : `(?<${name}>.+)`,
    );
    const groups = new RegExp(`^${source}$`).exec(path);
    if (groups === null) continue;
    const parameters = Object.entries(groups.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return {
      routeKey: `${method} ${route.path}`,
      parameters: Object.fromEntries(parameters) as Record<string, string>,
    };
  }
  return { routeKey: '$default', parameters: {} };
}
