import { matchesSearch, type CatalogueSearch } from '../domain/catalogue/matches-search.ts';
import { Fault } from './fault.ts';
import { loadReference } from './load-affair.ts';
import { listAffairs, type PublishedAffair } from './stores/catalogue.ts';

export interface FoundAffairs {
  readonly items: readonly PublishedAffair[];
  /** Where the next page goes on; nothing after the last. */
  readonly cursor?: string;
}

const batch = 200;
/** One request looks at no more than this many batches, so that a rare word stays quick. */
const maxBatches = 25;

/** Affairs that serve now and match, by code: at most `limit`. Fault: `malformed-request` for a foreign cursor. */
export async function searchAffairs(
  search: CatalogueSearch,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<FoundAffairs> {
  const reference = await loadReference();
  const items: PublishedAffair[] = [];
  let after = cursor === undefined ? '' : decode(cursor);
  for (let round = 0; round < maxBatches; round += 1) {
    const found = await listAffairs(after, batch);
    for (const affair of found) {
      if (!matchesSearch(affair.entry, search, reference)) continue;
      if (items.length === limit) return { items, cursor: encode(items.at(-1)?.code ?? '') };
      items.push(affair);
    }
    if (found.length < batch) return { items };
    after = found.at(-1)?.code ?? after;
  }
  return { items, cursor: encode(after) };
}

function encode(code: string): string {
  return Buffer.from(code).toString('base64url');
}

function decode(cursor: string): string {
  const code = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[a-z0-9-]{1,100}$/.test(code))
    throw new Fault('malformed-request', { detail: 'The cursor is not one that this list gave; begin without it.' });
  return code;
}
