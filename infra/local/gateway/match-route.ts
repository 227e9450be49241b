import type { RouteDescription } from '../assembly/system-description.ts';

export interface RouteMatch {
  readonly route: RouteDescription;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly route: RouteDescription;
  readonly method: string;
  readonly segments: readonly string[];
  readonly greedy: boolean;
  readonly variables: number;
}

/**
 * Creates the matcher of an HTTP API's routes. Precedence as API Gateway documents it ("Routing API requests"): a full
 * match of route and method, then one with path variables, then a greedy one, then `$default`; within each a method
 * before ANY. A greedy variable takes the empty rest after a slash, but a path never matches with a slash more or less.
 */
export function createRouteMatcher(
  routes: readonly RouteDescription[],
): (method: string, path: string) => RouteMatch | undefined {
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  const patterns = routes
    .filter((route) => route !== fallback)
    .map(parseRouteKey)
    .sort(bySpecificity);
  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const pattern of patterns) {
      if (pattern.method !== method && pattern.method !== 'ANY') continue;
      const pathParameters = matchSegments(pattern, segments);
      if (pathParameters !== undefined) return { route: pattern.route, pathParameters };
    }
    return fallback && { route: fallback, pathParameters: {} };
  };
}

function parseRouteKey(route: RouteDescription): Pattern {
  const [method = '', path = ''] = route.routeKey.split(' ');
  const segments = path.split('/').slice(1);
  return {
    route,
    method,
    segments,
    greedy: segments.at(-1)?.endsWith('+}') === true,
    variables: segments.filter((segment) => segment.startsWith('{')).length,
  };
}

function bySpecificity(left: Pattern, right: Pattern): number {
  return (
    Number(left.greedy) - Number(right.greedy) ||
    (left.greedy ? right.segments.length - left.segments.length : 0) ||
    left.variables - right.variables ||
    Number(left.method === 'ANY') - Number(right.method === 'ANY')
  );
}

function matchSegments(pattern: Pattern, segments: readonly string[]): Record<string, string> | undefined {
  const { segments: wanted, greedy } = pattern;
  if (greedy ? segments.length < wanted.length : segments.length !== wanted.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, want] of wanted.entries()) {
    const segment = segments[index] ?? '';
    if (greedy && index === wanted.length - 1) parameters[want.slice(1, -2)] = segments.slice(index).join('/');
    else if (want.startsWith('{') && segment !== '') parameters[want.slice(1, -1)] = segment;
    else if (want !== segment) return undefined;
  }
  return parameters;
}
