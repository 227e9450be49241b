import { Fault } from './fault.ts';
import { nestingDepth } from './nesting-depth.ts';
import { readBody } from './read-body.ts';
import type { Request } from './request.ts';

/** No document that is taken here nests deeper: a form has at most six levels. */
const maxDepth = 32;

/**
 * The JSON object (RFC 8259) in the body. Faults: `malformed-json` for what is not JSON, not UTF-8 or holds half a
 * surrogate pair; `malformed-request` for JSON that is no object or nests too deep; and those of `readBody`.
 */
export function readJson(request: Request, maxBytes: number): Readonly<Record<string, unknown>> {
  const bytes = readBody(request, ['application/json'], maxBytes);
  const text = decode(bytes);
  if (nestingDepth(text) > maxDepth) {
    throw new Fault('malformed-request', { detail: `Nest lists and objects at most ${String(maxDepth)} deep.` });
  }
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fault('malformed-request', { detail: 'Send a JSON object.' });
  }
  return value as Readonly<Record<string, unknown>>;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault('malformed-json', { cause });
  }
}

/** Text from UTF-8 is well-formed: only an escape can bring half a surrogate pair. */
function parse(text: string): unknown {
  try {
    return text.includes('\\u') ? JSON.parse(text, refuseHalfPairs) : JSON.parse(text);
  } catch (cause) {
    throw new Fault('malformed-json', { cause });
  }
}

function refuseHalfPairs(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()))
    throw new SyntaxError('lone surrogate');
  return value;
}
