import { asWord, isObject, listAt, numberAt, type JsonObject } from '../read/json.ts';

export interface AttachmentLimits {
  /** Media types (RFC 6838), e.g. `application/pdf`, or `image/*`. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly maxFiles: number;
}

const defaults: AttachmentLimits = {
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
  maxBytes: 10 * 1024 * 1024,
  maxFiles: 1,
};

const typesOfExtensions: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.ofd': 'application/ofd',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/**
 * `x-accept` (media types or file name endings, a list or one text with commas), `x-max-bytes` and `x-max-files` of a
 * file question, which may stand on the list or on its items.
 */
export function attachmentLimits(schema: JsonObject): AttachmentLimits {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const isList = schema['items'] !== undefined;
  const accept = schema['x-accept'] ?? items['x-accept'];
  const types = (typeof accept === 'string' ? accept.split(',') : listAt({ accept: accept ?? [] }, 'accept'))
    .map((type) => asWord(type).trim().toLowerCase())
    .map((type) => typesOfExtensions[type] ?? type)
    .filter((type) => type.includes('/'));
  return {
    accept: types.length > 0 ? [...new Set(types)] : defaults.accept,
    maxBytes: numberAt(schema, 'x-max-bytes') ?? numberAt(items, 'x-max-bytes') ?? defaults.maxBytes,
    maxFiles: numberAt(schema, 'x-max-files') ?? numberAt(schema, 'maxItems') ?? (isList ? 10 : defaults.maxFiles),
  };
}
