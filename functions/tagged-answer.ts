import type { Answer } from './answer.ts';
import type { Request } from './request.ts';

/**
 * An answer with an entity tag (RFC 9110, 8.8.3): 304 without a body where the caller has it already. Unless the answer
 * says otherwise, caches ask again every time, since a new version serves within seconds.
 */
export function taggedAnswer(request: Request, tag: string, answer: Answer): Answer {
  const headers = { 'cache-control': 'no-cache', etag: `"${tag}"`, ...answer.headers };
  if (!isKnown(request.headers['if-none-match'] ?? '', `"${tag}"`)) return { ...answer, headers };
  const { 'content-type': _, ...rest } = headers as Readonly<Record<string, string>>;
  return { status: 304, headers: rest };
}

function isKnown(ifNoneMatch: string, tag: string): boolean {
  const tags = ifNoneMatch.split(',', 100).map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
