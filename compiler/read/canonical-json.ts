import { isObject, type Json } from './json.ts';

/**
 * One text for one meaning: keys sorted and numbers written as RFC 8785 (JSON Canonicalization Scheme) has them,
 * except that the members of a `properties` object keep their order, since it is the order of the form.
 */
export function canonicalJson(value: unknown): string {
  return write(value as Json, false);
}

function write(value: Json, keepOrder: boolean): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map((item) => write(item, false)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  if (!keepOrder) keys.sort();
  return `{${keys
    .map((key) => `${JSON.stringify(key)}:${write(value[key] ?? null, !keepOrder && key === 'properties')}`)
    .join(',')}}`;
}
