import { Fault } from './fault.ts';
import type { Request } from './request.ts';

/** 256 KiB: the largest body of answers. */
export const maxAnswersBytes = 256 * 1024;

/**
 * The bytes of a request with one of the media types `types`. Faults: `unsupported-media-type` for another type or any
 * content encoding, `payload-too-large` above `maxBytes`.
 */
export function readBody(request: Request, types: readonly string[], maxBytes: number): Uint8Array {
  const type = mediaType(request);
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const isPlain = encoding.trim().toLowerCase() === 'identity';
  if (!types.includes(type) || !isPlain || !isUtf8(request)) {
    throw new Fault('unsupported-media-type', { detail: `Send ${types.join(' or ')} in UTF-8, not compressed.` });
  }
  const { text, base64 } = request.body;
  // Four base64 characters are three bytes, and no character takes more than three bytes for one UTF-16 unit.
  const tooLarge = { detail: `Send at most ${String(maxBytes)} bytes.` };
  if (text.length > (base64 ? Math.ceil(maxBytes / 3) * 4 : maxBytes)) throw new Fault('payload-too-large', tooLarge);
  const bytes = Buffer.from(text, base64 ? 'base64' : 'utf8');
  if (bytes.length > maxBytes) throw new Fault('payload-too-large', tooLarge);
  return bytes;
}

/** The media type of the body in lower case, without parameters (RFC 9110, 8.3). */
export function mediaType(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isUtf8(request: Request): boolean {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '') ?? [];
  return charset === undefined || ['utf-8', 'utf8', 'us-ascii'].includes(charset.toLowerCase());
}
