import busboy from 'busboy';
import { Fault } from '../fault.ts';
import { maxAnswersBytes } from '../read-body.ts';
import type { PostedFile, PostedForm } from './posted-form.ts';

const maxFields = 20_000;
const maxFiles = 50;
const maxNameBytes = 1_024;

/**
 * The parts of a multipart body. Empty file fields are left out: nobody chose a file there. So are files in a field
 * without a name: no question has none. Faults: `payload-too-large`; `malformed-request` for a body that breaks off and
 * for text that is not UTF-8.
 */
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
      // The name may be missing, whatever the types say.
      parser.on('file', (field: string | undefined, stream, { filename, mimeType }) => {
        // An error without a listener would end the process.
        stream.on('error', refuse);
        if (!field) {
          stream.resume();
          return;
        }
        const chunks: Uint8Array[] = [];
        stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        stream.on('close', () => {
          const content = Buffer.concat(chunks);
          if (content.length > 0)
            files.push({ field, name: filename || 'file', type: mimeType.toLowerCase(), content });
        });
      });
      parser.on('fieldsLimit', tooLarge).on('filesLimit', tooLarge).on('partsLimit', tooLarge);
      parser.on('error', refuse).on('close', () => {
        if (isGarbled(entries, body)) refuse(new Error('A text is not UTF-8.'));
        else resolve({ entries, files });
      });
      parser.end(body);
    } catch (cause) {
      refuse(cause);
    }
  });
}

/** Bytes that are not UTF-8 come out of the parser as U+FFFD: there are more of them than were sent. */
function isGarbled(entries: PostedForm['entries'], body: Uint8Array): boolean {
  const replaced = entries.flat().join('').split('\ufffd').length;
  return replaced > Buffer.from(body).toString('latin1').split('\xef\xbf\xbd').length;
}
