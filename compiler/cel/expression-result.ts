import type { CelType } from './cel-type.ts';

/** An expression that type-checks, as JavaScript. */
export interface CompiledExpression {
  readonly ok: true;
  /** A JavaScript expression over `self`, the other variables and the runtime functions in `uses`. */
  readonly code: string;
  readonly type: CelType;
  /** Names of the functions of `compiler/runtime/` that the code calls. */
  readonly uses: readonly string[];
}

export interface RefusedExpression {
  readonly ok: false;
  readonly errors: readonly ExpressionError[];
}

/**
 * A mistake in an expression. `start` and `end` count UTF-16 units from the start of the expression; `params` name
 * what is wrong (`{ field, parent }`, `{ function }`, `{ expected, found }`, `{ cost, limit }`, `{ detail }`).
 */
export interface ExpressionError {
  readonly code:
    'expression-syntax' | 'expression-type' | 'expression-field' | 'expression-function' | 'expression-cost';
  readonly params: Readonly<Record<string, string | number>>;
  readonly start: number;
  readonly end: number;
  /** The name that was probably meant. */
  readonly suggestion?: string;
}
