import { createRequire } from 'node:module';
import type * as Re2 from 're2js';
import type * as Recheck from 'recheck';
import { textAt } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import type { SchemaRule } from '../check-context.ts';
import { placedSchemas } from '../placed-schemas.ts';

const require = createRequire(import.meta.url);
const verdicts = new Map<string, string | undefined>();

/**
 * Patterns are safe: they cannot keep a server busy. Neither checker is enough alone (DESIGN, known facts), so a
 * pattern must compile in RE2, which knows only linear time, and pass recheck.
 */
export const patterns: SchemaRule = ({ authored, report }) => {
  for (const { schema, pointer } of placedSchemas(authored)) {
    const pattern = textAt(schema, 'pattern');
    if (pattern === undefined) continue;
    const at = joinPointer(pointer, 'pattern');
    const syntax = syntaxProblem(pattern);
    if (syntax !== undefined) {
      report('pattern-syntax', at, { problem: syntax });
      continue;
    }
    if (!verdicts.has(pattern)) verdicts.set(pattern, safetyProblem(pattern));
    const problem = verdicts.get(pattern);
    if (problem !== undefined) report('unsafe-pattern', at, { problem });
    if (!isAnchored(pattern)) report('pattern-not-anchored', at);
  }
};

/** As JSON Schema wants it: an ECMA-262 expression with the `u` flag. */
function syntaxProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'not an expression';
  }
}

function safetyProblem(pattern: string): string | undefined {
  // Loaded here because both are large and most affairs have no pattern that was not checked before.
  const { RE2JS } = require('re2js') as typeof Re2;
  try {
    RE2JS.compile(pattern);
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'refused by RE2';
  }
  const { checkSync } = require('recheck') as typeof Recheck;
  const verdict = checkSync(pattern, 'u', { timeout: 3000, attackTimeout: 500, incubationTimeout: 200 });
  if (verdict.status === 'vulnerable') return `${verdict.complexity.summary} time`;
  return verdict.status === 'unknown' ? 'too much to check' : undefined;
}

function isAnchored(pattern: string): boolean {
  return pattern.startsWith('^') && pattern.endsWith('$') && !pattern.endsWith('\\$');
}
