import type { Plan } from '../../domain/plan.ts';
import type { Attachment } from '../../domain/receipt/attachment.ts';
import { attachmentsIn } from '../../domain/receipt/attachments-in.ts';
import { Fault } from '../fault.ts';
import { headAttachment } from '../stores/attachments.ts';

/**
 * The files among the answers, each of which must lie in the bucket as the answers say. Fault:
 * `attachment-not-uploaded`.
 */
export async function requireUploads(plan: Plan, answers: unknown): Promise<readonly Attachment[]> {
  const attachments = attachmentsIn(plan, answers);
  const uploaded = await Promise.all(attachments.map(isUploaded));
  if (uploaded.includes(false)) throw new Fault('attachment-not-uploaded');
  return attachments;
}

async function isUploaded({ id, type, bytes, sha256 }: Attachment): Promise<boolean> {
  const stored = await headAttachment(id);
  return stored !== undefined && stored.type === type && stored.bytes === bytes && stored.sha256 === sha256;
}
