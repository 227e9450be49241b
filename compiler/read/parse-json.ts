import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostic.ts';
import type { Json } from './json.ts';
import { joinPointer } from './json-pointer.ts';

/** No authored file is larger. */
export const maxFileBytes = 512 * 1024;

/** No JSON document is nested deeper, whatever it says; affairs may nest far less. */
export const maxJsonDepth = 64;

export interface ParsedJson {
  /** Absent when the text is not JSON, or too large or too deep to look at. */
  readonly value?: Json;
  readonly diagnostics: readonly Diagnostic[];
  /** Offsets of every value, by JSON pointer. */
  readonly offsets: ReadonlyMap<string, number>;
}

/**
 * Reads a text as JSON (RFC 8259): comments, trailing commas and repeated keys are diagnostics. Size and depth are
 * measured before anything is parsed. Never throws.
 */
export function parseJson(text: string): ParsedJson {
  const diagnostics: Diagnostic[] = [];
  const offsets = new Map<string, number>([['', 0]]);
  const refused = (code: string, params: Diagnostic['params']): ParsedJson => ({
    diagnostics: [{ code, pointer: '', params }],
    offsets,
  });
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const bytes = Buffer.byteLength(source);
  if (bytes > maxFileBytes) return refused('file-too-large', { bytes, limit: maxFileBytes });
  if (depthOf(source) > maxJsonDepth) return refused('json-too-deep', { limit: maxJsonDepth });
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const first = errors[0];
  if (tree === undefined || first !== undefined) {
    offsets.set('', first?.offset ?? 0);
    return refused('not-json', { problem: first === undefined ? 'empty' : printParseErrorCode(first.error) });
  }
  const value = read(tree, '');
  return { value, diagnostics, offsets };

  function read(node: Node, pointer: string): Json {
    offsets.set(pointer, node.offset);
    if (node.type === 'array')
      return (node.children ?? []).map((child, index) => read(child, joinPointer(pointer, index)));
    if (node.type !== 'object') return node.value as Json;
    const entries = new Map<string, Json>();
    for (const property of node.children ?? []) {
      const [key, child] = property.children ?? [];
      if (key === undefined || child === undefined) continue;
      const name = String(key.value);
      const place = joinPointer(pointer, name);
      if (entries.has(name)) diagnostics.push({ code: 'duplicate-key', pointer: place, params: { key: name } });
      // Not a name that a plain object can hold safely, and no question needs it.
      if (name === '__proto__') diagnostics.push({ code: 'reserved-key', pointer, params: { key: name } });
      else entries.set(name, read(child, place));
      offsets.set(place, key.offset);
    }
    return Object.fromEntries(entries);
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}
