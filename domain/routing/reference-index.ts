import type { DepartmentOverride, Division, GovernmentFunction, Reference } from '../reference.ts';

export interface ReferenceIndex {
  readonly divisions: ReadonlyMap<string, Division>;
  readonly functions: ReadonlyMap<string, GovernmentFunction>;
  readonly overrides: ReadonlyMap<string, DepartmentOverride>;
}

const indexes = new WeakMap<Reference, ReferenceIndex>();

/** The reference by code and id. Made once for each reference, since routing runs for every submission. */
export function indexReference(reference: Reference): ReferenceIndex {
  const known = indexes.get(reference);
  if (known !== undefined) return known;
  const index: ReferenceIndex = {
    divisions: new Map(reference.divisions.map((division) => [division.code, division])),
    functions: new Map(reference.functions.map((one) => [one.id, one])),
    overrides: new Map(reference.departments.map((override) => [override.id, override])),
  };
  indexes.set(reference, index);
  return index;
}
