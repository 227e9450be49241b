import { halfWidth } from './half-width.ts';

/** A number or code as people type it, half-width and without the spaces and hyphens that they group it with. */
export function compact(value: string): string {
  return halfWidth(value).replace(/[\s\u2010-\u2015\u2212-]/g, '');
}

/** `compact`, in capitals. */
export function compactUpper(value: string): string {
  return compact(value).toUpperCase();
}
