/**
 * What the answers look like, as far as it decides how they are walked: made from the schema at compile time, so
 * that no walk ever goes deeper than the form, however deep the input is.
 */
export interface Shape {
  /** The answers there are in an object, in the order of the form. */
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patterns?: readonly (readonly [RegExp, Shape])[];
  /** Other keys are no mistake. */
  readonly open?: boolean;
  readonly items?: Shape;
  readonly maxItems?: number;
  /** Free text: 1 of one line, 2 of several. */
  readonly text?: 1 | 2;
  /** How a value of the format is brought into its stored form. */
  readonly normalise?: (value: string) => string;
}

/** A JSON object: what `JSON.parse` gives for `{...}`. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The shape of what stands at `key` of an object; undefined where the form asks for no such thing. */
export function shapeAt(shape: Shape, key: string): Shape | undefined {
  const { properties, patterns } = shape;
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key];
  return patterns?.find(([pattern]) => pattern.test(key))?.[1];
}

/** Sets a key of an object that is being made, `__proto__` like any other. */
export function setKey(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The pointer one step below (RFC 6901). */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${typeof key === 'number' ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
