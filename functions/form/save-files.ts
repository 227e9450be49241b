import { createHash } from 'node:crypto';
import { contentHash } from '../../compiler/read/content-hash.ts';
import { findQuestion } from '../../domain/form-post/find-question.ts';
import { attachmentEntries } from '../../domain/form-post/read-attachment.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Attachment } from '../../domain/receipt/attachment.ts';
import { refusesFile } from '../../domain/receipt/refuses-file.ts';
import { saveAttachment } from '../stores/attachments.ts';
import type { PostedFile, PostedForm } from './posted-form.ts';

type Entry = readonly [name: string, value: string];

const longestName = 200;

/**
 * Puts the files of a form post into the bucket, and gives the entries by which the form answers with them. A file that
 * its question refuses is not stored, only answered, so that its issue lands on the question. The same file, field and
 * idempotency key give the same id: a form sent twice says the same twice.
 */
export async function saveFiles(
  plan: Plan,
  { entries, files }: PostedForm,
  idempotencyKey: string,
): Promise<readonly Entry[]> {
  const names = entries.map(([name]) => name);
  const saved = files.map(async (file, at) => {
    const question = findQuestion(plan, `/${file.field.replaceAll('.', '/')}`);
    const kind = question?.field?.kind;
    if (question?.field === undefined || (kind !== 'attachment' && kind !== 'attachments')) return [];
    const attachment = toAttachment(file, idempotencyKey);
    if (refusesFile(question.field, attachment) === undefined) {
      await saveAttachment(attachment.id, file.content, attachment);
    }
    const before = files.slice(0, at).filter(({ field }) => field === file.field).length;
    const index = firstFreeIndex(names, file.field) + before;
    return attachmentEntries(kind === 'attachment' ? file.field : `${file.field}.${String(index)}`, attachment);
  });
  return (await Promise.all(saved)).flat();
}

function toAttachment({ field, name, type, content }: PostedFile, idempotencyKey: string): Attachment {
  const sha256 = contentHash(content);
  const id = createHash('sha256').update(`${idempotencyKey}\n${field}\n${sha256}`).digest().subarray(0, 16);
  return {
    id: id.toString('base64url'),
    name: [...name].slice(0, longestName).join(''),
    type,
    bytes: content.length,
    sha256,
  };
}

/** The files that were uploaded before stand under `<field>.<index>`. */
function firstFreeIndex(names: readonly string[], field: string): number {
  const taken = names
    .filter((name) => name.startsWith(`${field}.`))
    .map((name) => Number(name.slice(field.length + 1).split('.')[0]))
    .filter(Number.isSafeInteger);
  return Math.max(-1, ...taken) + 1;
}
