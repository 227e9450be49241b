import type { Reference } from '../reference.ts';
import { divisionAncestors } from '../routing/division-ancestors.ts';
import { indexReference } from '../routing/reference-index.ts';
import type { CatalogueEntry } from './entry.ts';

/** What somebody looks for; an absent part asks for nothing. */
export interface CatalogueSearch {
  readonly query?: string | undefined;
  /** Function that answers for the affair. */
  readonly owner?: string | undefined;
  readonly audience?: string | undefined;
  /** Division somebody lives in: affairs that are handled there or above. */
  readonly division?: string | undefined;
}

/**
 * Whether an entry is what somebody looks for. Every word of the query must stand in a title or a description, in any
 * language, or in the code; capitals and width do not matter.
 */
export function matchesSearch(entry: CatalogueEntry, search: CatalogueSearch, reference: Reference): boolean {
  const { owner, audience, division } = search;
  if (owner !== undefined && entry.owner !== owner) return false;
  if (audience !== undefined && !entry.audience.some((one) => one === audience)) return false;
  if (division !== undefined && !isHandledFor(entry, division, reference)) return false;
  return words(search.query ?? '').every((word) => searchable(entry).includes(word));
}

function isHandledFor({ levels }: CatalogueEntry, division: string, reference: Reference): boolean {
  const above = divisionAncestors(division, indexReference(reference)).map(({ level }) => level as string);
  return levels.some((level) => above.includes(level));
}

const texts = new WeakMap<CatalogueEntry, string>();

function searchable(entry: CatalogueEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const all = [entry.code, ...Object.values(entry.title), ...Object.values(entry.description ?? {})];
  const text = fold(all.join('\n'));
  texts.set(entry, text);
  return text;
}

function words(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, 10);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
