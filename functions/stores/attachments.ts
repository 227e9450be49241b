import { getObject, headObject, putObject } from './objects.ts';
import { presignObject } from './presign-object.ts';

/** What is known of an uploaded file. */
export interface StoredAttachment {
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

export interface Upload {
  readonly method: 'PUT';
  readonly url: string;
  /** To be sent exactly so. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What is known of an attachment, or nothing where there is none. */
export async function headAttachment(id: string): Promise<StoredAttachment | undefined> {
  const head = isId(id) ? await headObject(keyOf(id)) : undefined;
  return head && { type: head.type, bytes: head.bytes, sha256: head.metadata['sha256'] ?? '' };
}

/** Stores a file that came with a form post. */
export async function saveAttachment(
  id: string,
  content: Uint8Array,
  { type, sha256 }: StoredAttachment,
): Promise<void> {
  await putObject(keyOf(id), content, { type, metadata: { sha256 } });
}

/**
 * An address that takes exactly this file: length, media type and checksum are part of the signature, so S3 refuses any
 * other. The hash also stands in the metadata, where `headAttachment` finds it.
 */
export async function presignUpload(id: string, file: StoredAttachment, expiresInSeconds: number): Promise<Upload> {
  const headers = {
    'content-length': String(file.bytes),
    'content-type': file.type,
    'x-amz-checksum-sha256': Buffer.from(file.sha256, 'hex').toString('base64'),
    'x-amz-meta-sha256': file.sha256,
  };
  return {
    method: 'PUT',
    url: await presignObject({ method: 'PUT', key: keyOf(id), headers, expiresInSeconds }),
    headers,
  };
}

/** An address at which a file can be read for a while, under its own name (RFC 6266, RFC 8187). */
export function presignDownload(id: string, name: string, expiresInSeconds: number): Promise<string> {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return presignObject({
    method: 'GET',
    key: keyOf(id),
    query: { 'response-content-disposition': `attachment; filename*=UTF-8''${encoded}` },
    expiresInSeconds,
  });
}

/** The content of an attachment, or nothing where there is none. */
export async function loadAttachment(id: string): Promise<Uint8Array | undefined> {
  return isId(id) ? getObject(keyOf(id)) : undefined;
}

function isId(id: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(id);
}

function keyOf(id: string): string {
  return `attachments/${id}`;
}
