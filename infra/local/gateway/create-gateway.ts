import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SystemDescription } from '../assembly/system-description.ts';
import type { InvocationOutcome, Invoke } from '../runtime/invocation.ts';
import type { Authorization } from './authorize.ts';
import { createAuthorizer } from './authorize.ts';
import type { GatewayRequest, MatchedRoute } from './create-event.ts';
import { createEvent } from './create-event.ts';
import { createRouteMatcher } from './match-route.ts';
import type { GatewayProblem } from './problem.ts';
import { sendProblem } from './problem.ts';
import { readRequestBody } from './read-request-body.ts';
import { createThrottle } from './throttle.ts';
import type { HttpResult } from './write-result.ts';
import { parseResult, writeResult } from './write-result.ts';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** One line of the access log. Never a query, a header or a body: they hold codes and personal data. */
export interface AccessRecord {
  readonly time: string;
  readonly requestId: string;
  readonly method: string;
  readonly routeKey: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Why the function gave no answer. */
  readonly error?: string;
}

export interface GatewayOptions {
  readonly system: Pick<SystemDescription, 'routes' | 'throttle'>;
  readonly invoke: Invoke;
  readonly port: number;
  readonly logAccess: (record: AccessRecord) => void;
}

/** Lambda takes 6 MB of event. */
const maxEventBytes = 6 * 1024 * 1024;
/** The longest that API Gateway waits for an integration. */
const integrationSeconds = 30;

/** Creates the HTTP API: from a request over route, limits and authorizer to the function and back. */
export function createGateway({ system, invoke, port, logAccess }: GatewayOptions): RequestHandler {
  const match = createRouteMatcher(system.routes);
  const authorizers = new Map(
    system.routes.flatMap(({ authorizer }) => (authorizer ? [[authorizer, createAuthorizer(authorizer)]] : [])),
  );
  const throttles = new Map(
    system.routes.flatMap((route) => {
      const limit = route.throttle ?? system.throttle;
      return limit ? [[route, createThrottle(limit)]] : [];
    }),
  );

  /** An answer, or the problem that stands in its way with a reason for the log. */
  const handle = async (
    request: IncomingMessage,
    requestId: string,
    note: (routeKey: string, error?: string) => void,
  ): Promise<HttpResult | GatewayProblem | undefined> => {
    const target = request.url ?? '/';
    const method = request.method ?? 'GET';
    const [path = '/'] = target.split('?');
    const matched = match(method, path);
    if (matched === undefined) return 'route-not-found';
    const { route, pathParameters } = matched;
    note(route.routeKey);
    if (throttles.get(route)?.() === false) return 'too-many-requests';
    let authorization: Authorization | undefined;
    if (route.authorizer) {
      const query = new URLSearchParams(target.slice(path.length));
      const presented = {
        header: (name: string) => request.headers[name]?.toString(),
        query: (name: string) => query.get(name) ?? undefined,
      };
      authorization = await authorizers.get(route.authorizer)?.(presented, route.scopes);
      if (authorization === undefined || authorization.kind === 'unavailable') return 'temporarily-unavailable';
      if (authorization.kind !== 'authorized') return authorization.kind;
    }
    const body = await readRequestBody(request);
    if (body === 'aborted') return undefined;
    if (body === 'too-large') return 'payload-too-large';
    const given: GatewayRequest = {
      method,
      target,
      protocol: `HTTP/${request.httpVersion}`,
      headers: request.headers,
      sourceAddress: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
      port,
      body,
      requestId,
      receivedAt: new Date(),
    };
    const routed: MatchedRoute = {
      routeKey: route.routeKey,
      pathParameters,
      ...(authorization?.kind === 'authorized' && { claims: authorization.claims, scopes: authorization.scopes }),
    };
    const event = eventOf(given, routed);
    if (event === undefined) return 'malformed-request';
    if (event.length > maxEventBytes) return 'payload-too-large';
    const outcome = await atMost(integrationSeconds, invoke(route.functionName, event, requestId));
    if (outcome.kind === 'answered') {
      const result = parseResult(outcome.payload);
      if (result === undefined) note(route.routeKey, 'its result is no HTTP answer');
      return result ?? 'internal';
    }
    note(route.routeKey, outcome.kind);
    // A process that ended or was too slow says nothing about the request: the client may send it again.
    return outcome.kind === 'failed' ? 'internal' : 'temporarily-unavailable';
  };

  return (request, response) => {
    const started = performance.now();
    const requestId = randomUUID();
    let routeKey = '';
    let error: string | undefined;
    const note = (key: string, reason?: string): void => {
      routeKey = key;
      error = reason;
    };
    const answer = (result: HttpResult | GatewayProblem | undefined): void => {
      if (result === undefined) return;
      if (typeof result !== 'string') writeResult(response, request.method ?? 'GET', result, requestId);
      else sendProblem(response, result, requestId);
    };
    response.once('close', () => {
      logAccess({
        time: new Date().toISOString(),
        requestId,
        method: request.method ?? '',
        routeKey,
        status: response.statusCode,
        milliseconds: Math.round((performance.now() - started) * 10) / 10,
        ...(error !== undefined && { error }),
      });
    });
    handle(request, requestId, note)
      .then(answer)
      // Also a result that HTTP cannot carry: nothing that a function answers ends the gateway.
      .catch((reason: unknown) => {
        error = String(reason);
        answer('internal');
      });
  };
}

function eventOf(request: GatewayRequest, route: MatchedRoute): string | undefined {
  try {
    return JSON.stringify(createEvent(request, route));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function atMost(seconds: number, outcome: Promise<InvocationOutcome>): Promise<InvocationOutcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve({ kind: 'timed-out' });
    }, seconds * 1000);
    outcome.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
