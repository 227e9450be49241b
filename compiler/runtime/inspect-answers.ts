import type { Issue } from '../../domain/issue.ts';
import { below, isRecord, setKey, shapeAt, type Shape } from './shape.ts';

/**
 * What JSON Schema does not say or says at too high a price: keys that the form does not ask for, text that holds
 * lone surrogates or control characters (code `pattern`, `params.characters`), lists longer than they may be. Gives
 * a copy without unknown keys and without the rest of too long lists, so that the schema check has a bounded task
 * and meets no key like `__proto__`.
 */
export function inspectAnswers(value: unknown, shape: Shape, pointer: string, issues: Issue[]): unknown {
  if (typeof value === 'string') {
    const characters = shape.text === undefined ? undefined : badCharacters(value, shape.text);
    if (characters !== undefined) issues.push({ code: 'pattern', path: pointer, params: { characters } });
    return value;
  }
  if (Array.isArray(value)) return inspectList(value, shape, pointer, issues);
  if (!isRecord(value) || shape.properties === undefined) return value;
  const copy = {};
  for (const key of Object.keys(value)) {
    const answer = value[key];
    if (answer === undefined) continue;
    const found = shapeAt(shape, key);
    if (found !== undefined) setKey(copy, key, inspectAnswers(answer, found, below(pointer, key), issues));
    else if (shape.open === true) setKey(copy, key, answer);
    else issues.push({ code: 'unknown', path: below(pointer, key), params: {} });
  }
  return copy;
}

function inspectList(list: readonly unknown[], shape: Shape, pointer: string, issues: Issue[]): unknown {
  const { items, maxItems: limit } = shape;
  let taken = list;
  if (limit !== undefined && list.length > limit) {
    issues.push({ code: 'maxItems', path: pointer, params: { limit } });
    taken = list.slice(0, limit);
  }
  return items === undefined
    ? taken
    : taken.map((item, index) => inspectAnswers(item, items, below(pointer, index), issues));
}

function badCharacters(value: string, lines: 1 | 2): 'surrogate' | 'control' | undefined {
  if (/\p{Surrogate}/u.test(value)) return 'surrogate';
  return (lines === 2 ? /[\0-\x08\x0B-\x1F\x7F]/ : /[\0-\x1F\x7F]/).test(value) ? 'control' : undefined;
}
