/** What JSON can say (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at `key`, or an empty one: for walking what may be missing or wrong. */
export function objectAt(value: Json | undefined, key: string): JsonObject {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** The list at `key`, or an empty one. */
export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** The string at `key`, if there is one. */
export function textAt(value: Json | undefined, key: string): string | undefined {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** The number at `key`, if there is one. */
export function numberAt(value: Json | undefined, key: string): number | undefined {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === 'number' ? found : undefined;
}

/** What should be a word, as text, whatever was written in its place. */
export function asWord(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
