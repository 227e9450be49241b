import { maxIssues, type Issue } from '../../domain/issue.ts';
import type { Shape } from './shape.ts';

/** The first issues in the order of the form, one for each code at each place; unknown keys come last. */
export function sortIssues(issues: readonly Issue[], shape: Shape): Issue[] {
  const found = new Map<string, { issue: Issue; position: readonly number[] }>();
  const positions = new Map<Shape, ReadonlyMap<string, number>>();
  for (const issue of issues) {
    const key = `${issue.code} ${String(issue.params['rule'] ?? '')} ${issue.path}`;
    if (!found.has(key)) found.set(key, { issue, position: positionOf(issue.path, shape, positions) });
  }
  return [...found.values()]
    .sort((a, b) => comparePositions(a.position, b.position))
    .slice(0, maxIssues)
    .map(({ issue }) => issue);
}

function positionOf(path: string, root: Shape, known: Map<Shape, ReadonlyMap<string, number>>): readonly number[] {
  const position: number[] = [];
  let shape: Shape | undefined = root;
  for (const step of path.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const index: number = shape?.properties === undefined ? Number(key) : (orderOf(shape, known).get(key) ?? Infinity);
    position.push(Number.isNaN(index) ? Infinity : index);
    shape = shape?.properties?.[key] ?? shape?.items;
  }
  return position;
}

function orderOf(shape: Shape, known: Map<Shape, ReadonlyMap<string, number>>): ReadonlyMap<string, number> {
  const order = known.get(shape) ?? new Map(Object.keys(shape.properties ?? {}).map((key, index) => [key, index]));
  known.set(shape, order);
  return order;
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [one = 0, other = 0] = [a[index], b[index]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.length - b.length;
}
