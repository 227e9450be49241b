import { canonicalJson } from '../read/canonical-json.ts';
import type { Json } from '../read/json.ts';

/** Whether two values are the same JSON; of what is not there, whether both are not. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one as Json) === canonicalJson(other as Json);
}
