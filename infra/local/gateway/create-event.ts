import type { IncomingHttpHeaders } from 'node:http';
import { isUtf8 } from 'node:buffer';
import { localAccount } from '../assembly/local-names.ts';
import type { JwtClaims } from './authorize.ts';

/** A request as it came in, its body read. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly protocol: string;
  readonly headers: IncomingHttpHeaders;
  readonly sourceAddress: string;
  readonly port: number;
  readonly body: Buffer;
  readonly requestId: string;
  readonly receivedAt: Date;
}

export interface MatchedRoute {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly claims?: JwtClaims;
  readonly scopes?: readonly string[];
}

const apiId = 'local';
const hopByHop = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|cookie|content-length)$/;
/** What API Gateway hands on as text; a form post is not among them and arrives as base64. */
const textTypes = /^(text\/|application\/(json|javascript|xml|([\w.+-]+\+)(json|xml))\b)/i;

/**
 * The event of a Lambda proxy integration, payload format 2.0
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html): header names
 * in lower case and repeated values joined by commas, cookies apart, path and query values decoded.
 * @throws URIError if the path or the query is wrongly encoded
 */
export function createEvent(request: GatewayRequest, matched: MatchedRoute): object {
  const mark = request.target.indexOf('?');
  const path = decodeURIComponent(mark < 0 ? request.target : request.target.slice(0, mark));
  const query = mark < 0 ? '' : request.target.slice(mark + 1);
  const { headers } = request;
  const cookies = headers.cookie?.split(/; */).filter((cookie) => cookie !== '');
  const parameters = Object.entries(matched.pathParameters).map(([name, value]) => [name, decodeURIComponent(value)]);
  const text = request.body.length === 0 || isText(headers['content-type'], request);
  return {
    version: '2.0',
    routeKey: matched.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies !== undefined && cookies.length > 0 && { cookies }),
    headers: forwardHeaders(request),
    ...(query !== '' && { queryStringParameters: parseQuery(query) }),
    requestContext: {
      accountId: localAccount,
      apiId,
      ...(matched.claims && {
        authorizer: { jwt: { claims: matched.claims, scopes: matched.scopes?.length ? matched.scopes : null } },
      }),
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: request.method,
        path,
        protocol: request.protocol,
        sourceIp: request.sourceAddress,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: request.requestId,
      routeKey: matched.routeKey,
      stage: '$default',
      time: commonLogTime(request.receivedAt),
      timeEpoch: request.receivedAt.getTime(),
    },
    ...(parameters.length > 0 && { pathParameters: Object.fromEntries(parameters) }),
    ...(request.body.length > 0 && { body: request.body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: !text,
  };
}

function isText(type: string | undefined, { headers, body }: GatewayRequest): boolean {
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') return false;
  return (type === undefined || textTypes.test(type)) && isUtf8(body);
}

function forwardHeaders({ headers, body, port, requestId, sourceAddress }: GatewayRequest): Record<string, string> {
  const forwarded = headers['x-forwarded-for'];
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || hopByHop.test(name) ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
  );
  return {
    ...Object.fromEntries(entries),
    'content-length': String(body.length),
    'x-amzn-trace-id': `Root=1-${requestId}`,
    'x-forwarded-for': forwarded === undefined ? sourceAddress : `${String(forwarded)}, ${sourceAddress}`,
    'x-forwarded-port': String(port),
    'x-forwarded-proto': 'http',
  };
}

function parseQuery(query: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const [name, value] = splitOnce(pair).map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    if (name === undefined) continue;
    const before = Object.hasOwn(values, name) ? values[name] : undefined;
    Object.defineProperty(values, name, {
      value: before === undefined ? (value ?? '') : `${before},${value ?? ''}`,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return values;
}

function splitOnce(pair: string): readonly [string, string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

/** `12/Mar/2020:19:03:58 +0000`, as in the Common Log Format. */
function commonLogTime(at: Date): string {
  const [, day, month, year, time] = /, (\d\d) (\w{3}) (\d{4}) ([\d:]{8})/.exec(at.toUTCString()) ?? [];
  return `${String(day)}/${String(month)}/${String(year)}:${String(time)} +0000`;
}
