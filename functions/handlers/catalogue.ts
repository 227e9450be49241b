import type { CatalogueSearch } from '../../domain/catalogue/matches-search.ts';
import { inLanguage } from '../../domain/language.ts';
import { renderCataloguePage } from '../../web/pages/catalogue-page.ts';
import { renderProblemPage } from '../../web/pages/problem-page.ts';
import { htmlAnswer, jsonAnswer, type Answer } from '../answer.ts';
import { createHandler } from '../compose.ts';
import { rememberLanguage } from '../remember-language.ts';
import { loadReference } from '../load-affair.ts';
import { queryChoice, queryLimit, queryText } from '../query-parameters.ts';
import type { Request } from '../request.ts';
import { searchAffairs } from '../search-affairs.ts';
import { speakWords } from '../speak-words.ts';

const audiences = ['natural-person', 'legal-person'] as const;
/** The page shows this many; a longer list wants a search. */
const entriesOnPage = 200;

export const handler = createHandler({ 'GET /': page, 'GET /api/affairs': list }, { problemPage: renderProblemPage });

async function page(request: Request): Promise<Answer> {
  const { language } = request;
  const [found, reference] = await Promise.all([
    searchAffairs(searchOf(request), { limit: entriesOnPage }),
    loadReference(),
  ]);
  const owner = queryText(request, 'owner');
  const audience = queryText(request, 'audience');
  const html = renderCataloguePage({
    entries: found.items.map(({ entry }) => entry),
    reference,
    language,
    query: queryText(request, 'q') ?? '',
    filters: { ...(owner !== undefined && { owner }), ...(audience !== undefined && { audience }) },
  });
  return rememberLanguage(request, htmlAnswer(200, html));
}

async function list(request: Request): Promise<Answer> {
  const { items, cursor } = await searchAffairs(searchOf(request), {
    limit: queryLimit(request),
    cursor: queryText(request, 'cursor'),
  });
  const body = items.map(({ entry, version }) => ({
    code: entry.code,
    title: inLanguage(entry.title, request.language),
    ...(entry.description !== undefined && { description: speakWords(entry.description, request.language) }),
    owner: entry.owner,
    audience: entry.audience,
    itemType: entry.itemType,
    visits: entry.visits,
    promised: entry.promised,
    version,
  }));
  return jsonAnswer(200, { items: body, ...(cursor !== undefined && { cursor }) });
}

function searchOf(request: Request): CatalogueSearch {
  return {
    query: queryText(request, 'q'),
    owner: queryText(request, 'owner'),
    audience: queryChoice(request, 'audience', audiences),
    division: queryText(request, 'division'),
  };
}
