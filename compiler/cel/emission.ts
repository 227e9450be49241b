import type { ASTNode } from '@marcbachmann/cel-js';
import { nameOfType, type CelType } from './cel-type.ts';
import type { ExpressionError } from './expression-result.ts';

/** What a part of an expression becomes. */
export interface Emitted {
  readonly code: string;
  readonly type: CelType;
  /** It has a value wherever the schema holds, so it needs no guard. */
  readonly safe: boolean;
  /** Elementary steps at most. */
  readonly cost: number;
}

export interface Variable {
  readonly code: string;
  readonly type: CelType;
}

/** What the emission of one expression collects on its way. */
export interface Emission {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly errors: ExpressionError[];
  readonly uses: Set<string>;
  readonly emit: (node: ASTNode, variables?: ReadonlyMap<string, Variable>) => Emitted;
  /** A JavaScript name that no other part has. */
  readonly freshName: (name: string) => string;
}

/** Notes the error; what was wrong has type `dyn`, so that nothing that holds it is wrong again. */
export function refuse(
  emission: Emission,
  node: ASTNode,
  code: ExpressionError['code'],
  params: ExpressionError['params'],
  suggestion?: string,
): Emitted {
  const { start, end } = node;
  emission.errors.push({ code, params, start, end, ...(suggestion !== undefined && { suggestion }) });
  return { code: 'undefined', type: { kind: 'dyn' }, safe: false, cost: 1 };
}

/** Notes that a part has another type than it must have here. */
export function mistyped(emission: Emission, node: ASTNode, expected: string, found: CelType): Emitted {
  return refuse(emission, node, 'expression-type', { expected, found: nameOfType(found) });
}

/** Uses a function of the runtime. */
export function call(emission: Emission, name: string, ...args: readonly string[]): string {
  emission.uses.add(name);
  return `${name}(${args.join()})`;
}

export function isNumeric({ kind }: CelType): boolean {
  return kind === 'int' || kind === 'number' || kind === 'dyn';
}

export function isKind({ kind }: CelType, ...kinds: readonly CelType['kind'][]): boolean {
  return kind === 'dyn' || kinds.includes(kind);
}

/** The type of what may be one or the other; undefined where they have nothing to do with each other. */
export function unify(a: CelType, b: CelType): CelType | undefined {
  if (a.kind === 'dyn') return b;
  if (b.kind === 'dyn' || a === b) return a;
  if (isNumeric(a) && isNumeric(b)) return a.kind === b.kind ? a : { kind: 'number' };
  if (a.kind === 'string' && b.kind === 'string') return a.date === b.date ? a : { kind: 'string' };
  if (a.kind === 'list' && b.kind === 'list') {
    const item = unify(a.item, b.item);
    return item === undefined ? undefined : { kind: 'list', item, maxItems: Math.max(a.maxItems, b.maxItems) };
  }
  if (a.kind === 'object' && b.kind === 'object') return { kind: 'dyn' };
  if (a.kind === 'map' && b.kind === 'map') return unify(a.value, b.value) === undefined ? undefined : a;
  return a.kind === b.kind ? a : undefined;
}
