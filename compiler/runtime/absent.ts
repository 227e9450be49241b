/** Thrown where an expression selects an answer that was not given. No stack: it is no fault. */
const absence: unique symbol = Symbol('absent');

/** Whether an expression ended because an answer it selects was not given. */
export function isAbsent(error: unknown): boolean {
  return error === absence;
}

/** The answer, or the end of the expression where it was not given. */
export function given<T>(value: T | undefined): T {
  if (value === undefined) throw absence;
  return value;
}

/** The own value at `key`, also where every object inherits something of that name. */
export function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
}
