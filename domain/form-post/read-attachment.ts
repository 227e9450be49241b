import type { PostedNames } from './posted-names.ts';
import { readNumber } from './read-number.ts';

/** The parts an attachment is posted in: `<name>.id` and so on. */
export const attachmentParts = ['id', 'name', 'type', 'bytes', 'sha256'] as const;

/** The attachment whose parts were posted; undefined when none was. Whether it is real is the server's question. */
export function readAttachment(posted: PostedNames): Readonly<Record<string, unknown>> | undefined {
  const parts = attachmentParts.flatMap((part) => {
    // A file that replaces another is posted after it.
    const value = posted.children.get(part)?.values.findLast((one) => one.trim() !== '');
    if (value === undefined) return [];
    return [[part, part === 'bytes' ? readNumber(value) : value] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** The entries that carry an uploaded file in a form post: `name` is the field's, with the index where it takes several. */
export function attachmentEntries(name: string, attachment: unknown): readonly (readonly [string, string])[] {
  if (typeof attachment !== 'object' || attachment === null) return [];
  const answer = attachment as Readonly<Record<string, unknown>>;
  return attachmentParts.flatMap((part) => {
    const value = answer[part];
    return typeof value === 'string' || typeof value === 'number' ? [[`${name}.${part}`, String(value)] as const] : [];
  });
}
