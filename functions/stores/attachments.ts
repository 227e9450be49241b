import { headObject, putObject } from './objects.ts';
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

/** A file as whoever uploads it describes it. */
export interface UploadedFile extends StoredAttachment {
  readonly name: string;
}

/** Stores a file that came with a form post. */
export async function saveAttachment(id: string, content: Uint8Array, file: UploadedFile): Promise<void> {
  await putObject(keyOf(id), content, headersOf(file));
}

/**
 * An address that takes exactly this file: length, media type and checksum are part of the signature, so S3 refuses any
 * other. The hash also stands in the metadata, where `headAttachment` finds it.
 */
export async function presignUpload(id: string, file: UploadedFile, expiresInSeconds: number): Promise<Upload> {
  const headers = {
    'content-length': String(file.bytes),
    'x-amz-checksum-sha256': Buffer.from(file.sha256, 'hex').toString('base64'),
    ...headersOf(file),
  };
  const url = await presignObject({ method: 'PUT', key: keyOf(id), headers, expiresInSeconds });
  return { method: 'PUT', url, headers };
}

/** An address at which a file can be downloaded for a while. */
export function presignDownload(id: string, expiresInSeconds: number): Promise<string> {
  return presignObject({ method: 'GET', key: keyOf(id), expiresInSeconds });
}

/**
 * What is stored with a file. It always comes back as a download under its own name (RFC 6266, RFC 8187): nothing that a
 * stranger uploaded is ever shown as a page, and no name shows another ending than it has.
 */
function headersOf({ name, type, sha256 }: UploadedFile): Readonly<Record<string, string>> {
  const encoded = encodeURIComponent(plainName(name)).replace(/['()*]/g, percentEncoded);
  return {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encoded}`,
    'x-amz-meta-sha256': sha256,
  };
}

/** Without control characters, the turns of direction by which `gpj.exe` reads `exe.jpg`, and folders. */
function plainName(name: string): string {
  return name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').replace(/[/\\]/g, '_');
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** As the attachment part has it: a name that cannot lead out of `attachments/`. */
function isId(id: string): boolean {
  return /^[0-9A-Za-z_-]{1,64}$/.test(id);
}

function keyOf(id: string): string {
  return `attachments/${id}`;
}
