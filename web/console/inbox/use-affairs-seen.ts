import { useState } from 'react';
import type { CaseSummary } from '../api/documents.ts';

/**
 * Titles of the affairs that have shown up in this inbox so far, by code: the choice of the affair filter. The one that
 * is filtered by is always among them.
 */
export function useAffairsSeen(
  items: readonly CaseSummary[],
  chosen: string | undefined,
): readonly (readonly [code: string, title: string])[] {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  if (items.some(({ affair }) => seen.get(affair.code) !== affair.title)) {
    setSeen(new Map([...seen, ...items.map(({ affair }) => [affair.code, affair.title] as const)]));
  }
  const all = new Map(seen);
  if (chosen !== undefined && !all.has(chosen)) all.set(chosen, chosen);
  return [...all].sort(([, one], [, other]) => one.localeCompare(other));
}
