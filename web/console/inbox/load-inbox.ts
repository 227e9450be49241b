import type { CaseSummary, Inbox } from '../api/documents.ts';
import { requestJson } from '../api/request.ts';
import type { ConsoleLanguage } from '../language/console-language.ts';
import { formatInboxFilter, type InboxFilter } from './inbox-filter.ts';

/** The API gives no more at once. */
const maxLimit = 100;

/**
 * The first `count` cases of a department's inbox that the filter keeps, with the cursor where there are more. All pages
 * are read anew each time, so that no case is twice or missing when others came in between. Throws a `Problem`.
 */
export async function loadInbox(
  {
    department,
    filter,
    count,
    language,
  }: {
    readonly department: string;
    readonly filter: InboxFilter;
    readonly count: number;
    readonly language: ConsoleLanguage;
  },
  signal: AbortSignal,
): Promise<Inbox & { readonly count: number }> {
  const items = new Map<string, CaseSummary>();
  let cursor: string | undefined;
  let page: Inbox;
  do {
    const query = new URLSearchParams(formatInboxFilter(filter));
    query.set('limit', String(Math.min(maxLimit, count - items.size)));
    if (cursor !== undefined) query.set('cursor', cursor);
    const path = `/api/departments/${encodeURIComponent(department)}/cases?${query.toString()}`;
    page = await requestJson<Inbox>(path, { language, signal });
    for (const item of page.items) items.set(item.id, item);
    cursor = page.cursor;
  } while (cursor !== undefined && items.size < count && page.items.length > 0);
  return { items: [...items.values()], counts: page.counts, count, ...(cursor !== undefined && { cursor }) };
}
