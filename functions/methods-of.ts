import { routes } from './routes.ts';

/** The methods that an address takes, none where nothing is served there. */
export function methodsOf(path: string): readonly string[] {
  const taken = routes.filter((route) => pattern(route.path).test(path));
  return [...new Set(taken.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}

/** `{name}` is one segment, `{name+}` the rest. */
function pattern(path: string): RegExp {
  const source = path
    .split('/')
    .map((segment) =>
      segment.endsWith('+}') ? '.+' : segment.startsWith('{') ? '[^/]+' : segment.replaceAll('.', '\\.'),
    )
    .join('/');
  return new RegExp(`^${source}$`);
}
