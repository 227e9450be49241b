import type { InPlaceSchema } from '../emit/in-place-schemas.ts';

/**
 * The type of a CEL expression. An object keeps the schemas that say what it holds (several where `allOf`, `then`
 * and the like each say a part), so that its fields are looked up only when they are read.
 */
export type CelType =
  | { readonly kind: 'bool' | 'int' | 'number' | 'null' | 'dyn' }
  /** `date`: a calendar date, whose text order is the order of time. */
  | { readonly kind: 'string'; readonly date?: boolean }
  | { readonly kind: 'list'; readonly item: CelType; readonly maxItems: number }
  | { readonly kind: 'object'; readonly schemas: readonly InPlaceSchema[] }
  | { readonly kind: 'map'; readonly value: CelType };

/** How a person calls the type, for diagnostics. */
export function nameOfType(type: CelType): string {
  switch (type.kind) {
    case 'list':
      return `list(${nameOfType(type.item)})`;
    case 'map':
      return `map(string, ${nameOfType(type.value)})`;
    case 'string':
      return type.date === true ? 'date' : 'string';
    case 'bool':
    case 'int':
    case 'number':
    case 'null':
    case 'dyn':
    case 'object':
      return type.kind;
  }
}
