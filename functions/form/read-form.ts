import { Fault } from '../fault.ts';
import { maxAnswersBytes, mediaType, readBody } from '../read-body.ts';
import type { Request } from '../request.ts';
import type { PostedForm } from './posted-form.ts';
import { readMultipart } from './read-multipart.ts';

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';
/** Lambda takes no larger event: 6 MB. */
const maxMultipartBytes = 6 * 1024 * 1024;

/**
 * A form post, urlencoded or multipart (RFC 7578). Faults: `malformed-request` for what cannot be read and for text that
 * is not UTF-8, `payload-too-large`, `unsupported-media-type`.
 */
export async function readForm(request: Request): Promise<PostedForm> {
  if (mediaType(request) === multipart) {
    const body = readBody(request, [multipart], maxMultipartBytes);
    return readMultipart(request.headers['content-type'] ?? '', body);
  }
  const body = readBody(request, [urlencoded], maxAnswersBytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    // `URLSearchParams` would put U+FFFD where percent-encoded bytes are not UTF-8. A stray `%` stays what it is.
    for (const [bytes] of text.matchAll(/(?:%[0-9A-Fa-f]{2})+/g)) decodeURIComponent(bytes);
    return { entries: [...new URLSearchParams(text)], files: [] };
  } catch (cause) {
    throw new Fault('malformed-request', { cause });
  }
}
