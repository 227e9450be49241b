import busboy from 'busboy';
import { Fault } from '../fault.ts';
import { maxAnswersBytes } from '../read-body.ts';
import type { PostedFile, PostedForm } from './posted-form.ts';

const maxFields = 20_000;
const maxFiles = 50;
const maxNameBytes = 1_024;

/** The parts of a multipart body. Empty file fields are left out: nobody chose a file there. */
export function readMultipart(contentType: string, body: Uint8Array): Promise<PostedForm> {
  const entries: (readonly [string, string])[] = [];
  const files: PostedFile[] = [];
  let textBytes = 0;
  return new Promise((resolve, reject) => {
    const refuse = (cause: unknown): void => reject(new Fault('malformed-request', { cause }));
    const tooLarge = (): void => reject(new Fault('payload-too-large'));
    try {
      const parser = busboy({
        headers: { 'content-type': contentType },
        defParamCharset: 'utf8',
        limits: { fields: maxFields, files: maxFiles, fieldSize: maxAnswersBytes, fieldNameSize: maxNameBytes },
      });
      parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
        textBytes += name.length + value.length;
        if (valueTruncated || nameTruncated || textBytes > maxAnswersBytes) tooLarge();
        entries.push([name, value]);
      });
      parser.on('file', (field, stream, { filename, mimeType }) => {
        const chunks: Uint8Array[] = [];
        stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        stream.on('close', () => {
          const content = Buffer.concat(chunks);
          if (content.length > 0)
            files.push({ field, name: filename || 'file', type: mimeType.toLowerCase(), content });
        });
      });
      parser.on('fieldsLimit', tooLarge).on('filesLimit', tooLarge).on('partsLimit', tooLarge);
      parser.on('error', refuse).on('close', () => resolve({ entries, files }));
      parser.end(body);
    } catch (cause) {
      refuse(cause);
    }
  });
}
