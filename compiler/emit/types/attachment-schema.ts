import type { JsonObject } from '../../read/json.ts';

/** An uploaded file as an answer: the part `attachment` of the dialect. */
export const attachmentSchema: JsonObject = {
  type: 'object',
  description: 'An uploaded file. Its content is fetched by `id`.',
  properties: {
    id: { type: 'string', description: 'The id that the platform gave it when it was uploaded.' },
    name: { type: 'string', description: 'File name, as the citizen had it.' },
    type: { type: 'string', description: 'Media type (RFC 6838), e.g. `application/pdf`.' },
    bytes: { type: 'integer', description: 'Size in bytes.' },
    sha256: { type: 'string', description: 'SHA-256 of the content, 64 small hexadecimal digits (FIPS 180-4).' },
  },
  required: ['id', 'name', 'type', 'bytes', 'sha256'],
  additionalProperties: false,
};
