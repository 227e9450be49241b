import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import type { Json } from '../read/json.ts';
import { nameOfType } from './cel-type.ts';
import { refuse, type Emission, type Emitted, type Variable } from './emission.ts';
import { emitNode } from './emit-node.ts';
import type { CompiledExpression, ExpressionError, RefusedExpression } from './expression-result.ts';
import { typeOfSchema } from './type-of-schema.ts';

/** More elementary steps than this, with every list at its longest, and an expression is refused. */
export const maxCost = 2_000_000;

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: 2000, maxDepth: 60, maxListElements: 500, maxMapEntries: 100, maxCallArguments: 8 },
});

/**
 * Compiles a CEL expression (https://github.com/google/cel-spec) to a JavaScript expression, checked against the
 * schemas of its variables (`self`, and whatever else there is to read).
 *
 * Where it differs from plain CEL: integers and decimals mix, decimals are exact (`0.1 + 0.2 == 0.3`), dates are
 * strings. Selecting an answer that was not given ends the expression as absent (`&&` and `||` may still decide
 * it), and `has` is false where anything on the way is missing. See `functions.ts` for what can be called.
 */
export function compileExpression(
  source: string,
  variables: Readonly<Record<string, Json>>,
  expected?: 'bool',
): CompiledExpression | RefusedExpression {
  const parsed = parse(source);
  if ('code' in parsed) return { ok: false, errors: [parsed] };
  const errors: ExpressionError[] = [];
  const uses = new Set<string>();
  let names = 0;
  const emit = (node: ASTNode, known: ReadonlyMap<string, Variable>): Emitted => {
    const emission: Emission = {
      variables: known,
      errors,
      uses,
      emit: (below, more = known) => emit(below, more),
      freshName: (name) => `${name}_${(names += 1)}`,
    };
    const emitted = emitNode(emission, node);
    // Once, for the innermost part that is too much.
    const tooMuch = emitted.cost > maxCost && !errors.some(({ code }) => code === 'expression-cost');
    return tooMuch ? refuse(emission, node, 'expression-cost', { cost: emitted.cost, limit: maxCost }) : emitted;
  };
  const roots = Object.entries(variables).map(
    ([name, schema]) => [name, { code: name, type: typeOfSchema(schema) }] as const,
  );
  const { code, type } = emit(parsed, new Map(roots));
  if (expected !== undefined && type.kind !== expected && type.kind !== 'dyn') {
    const params = { expected, found: nameOfType(type) };
    errors.push({ code: 'expression-type', params, start: 0, end: source.length });
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, code, type, uses: [...uses].sort() };
}

function parse(source: string): ASTNode | (ExpressionError & { readonly op?: never }) {
  try {
    return environment.parse(source).ast;
  } catch (error) {
    const [detail = ''] = error instanceof Error ? error.message.split('\n') : [];
    const at = placeOf(error);
    return {
      code: 'expression-syntax',
      params: { detail },
      start: at ?? 0,
      end: at === undefined ? source.length : at + 1,
    };
  }
}

function placeOf(error: unknown): number | undefined {
  const node = error instanceof Error && 'node' in error ? error.node : undefined;
  const start = typeof node === 'object' && node !== null && 'start' in node ? node.start : undefined;
  return typeof start === 'number' ? start : undefined;
}
