import { createRequire } from 'node:module';
import type { ASTNode } from '@marcbachmann/cel-js';
import type * as Re2 from 're2js';
import type * as Recheck from 'recheck';
import { isKind, mistyped, refuse, type Emission, type Emitted } from './emission.ts';
import { ecmaPattern } from './ecma-pattern.ts';

const require = createRequire(import.meta.url);
const verdicts = new Map<string, string | undefined>();

/** `text.matches('pattern')`: the pattern, in RE2's syntax, is written out, and safe in linear time. */
export function emitMatches(emission: Emission, self: ASTNode, pattern: ASTNode): Emitted {
  const value = emission.emit(self);
  if (!isKind(value.type, 'string')) return mistyped(emission, self, 'string', value.type);
  if (pattern.op !== 'value' || typeof pattern.args !== 'string') {
    return refuse(emission, pattern, 'expression-type', { expected: 'a pattern in quotes', found: 'an expression' });
  }
  const source = pattern.args;
  if (!verdicts.has(source)) verdicts.set(source, problemOf(source));
  const problem = verdicts.get(source);
  if (problem !== undefined) {
    return refuse(emission, pattern, 'expression-type', { expected: 'a safe pattern', found: problem });
  }
  const code = `new RegExp(${JSON.stringify(ecmaPattern(source))},"u").test(${value.code})`;
  return { code, type: { kind: 'bool' }, safe: value.safe && value.type.kind !== 'dyn', cost: value.cost + 50 };
}

/** Neither checker is enough alone: RE2 knows only linear time, recheck knows what V8 makes of it. */
function problemOf(source: string): string | undefined {
  try {
    // Loaded here because both are large and hardly any rule has a pattern.
    const { RE2JS } = require('re2js') as typeof Re2;
    RE2JS.compile(source);
    new RegExp(ecmaPattern(source), 'u');
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'not an expression';
  }
  const { checkSync } = require('recheck') as typeof Recheck;
  const verdict = checkSync(ecmaPattern(source), 'u', { timeout: 3000, attackTimeout: 500, incubationTimeout: 200 });
  if (verdict.status === 'vulnerable') return `${verdict.complexity.summary} time`;
  return verdict.status === 'unknown' ? 'too much to check' : undefined;
}
