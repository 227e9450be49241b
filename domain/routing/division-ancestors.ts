import type { Division } from '../reference.ts';
import type { ReferenceIndex } from './reference-index.ts';

/**
 * The divisions that hold `code`, the nearest first and `code` itself before all, as far as they are known.
 * GB/T 2260 and GB/T 10114 codes nest by prefix: village (12 digits), township (9 and `000`), county (6), city (4 and
 * `00`), region (2 and `0000`). A code that is no division code has none.
 */
export function divisionAncestors(code: string, { divisions }: ReferenceIndex): readonly Division[] {
  if (!/^(\d{6}|\d{12})$/.test(code)) return [];
  const county = code.slice(0, 6);
  const nested = [code, `${code.slice(0, 9)}000`, county, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return [...new Set(nested)].flatMap((one) => divisions.get(one) ?? []);
}
