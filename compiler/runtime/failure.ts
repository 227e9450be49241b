import { below } from './shape.ts';

/** What the schema check found: the keyword that failed, where, and its limit. */
export interface Failure {
  readonly keyword: string;
  readonly pointer: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Appends to the list, or begins it; without `keyword` the failure only counts. Generated code calls this. */
export function fail(
  list: Failure[] | null,
  pointer = '',
  keyword = '',
  params: Readonly<Record<string, unknown>> = {},
): Failure[] {
  const failures = list ?? [];
  failures.push({ pointer, keyword, params });
  return failures;
}

/** Where a failure belongs: a key that is missing or too many has the place where it would stand or stands. */
export function placeOf({ keyword, pointer, params }: Failure): string {
  const key =
    keyword === 'required' || keyword === 'dependentRequired'
      ? params['missingProperty']
      : (params['unevaluatedProperty'] ?? params['additionalProperty']);
  return typeof key === 'string' ? below(pointer, key) : pointer;
}
