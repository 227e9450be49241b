import { randomBytes } from 'node:crypto';
import type { Issue } from '../../domain/issue.ts';
import type { Plan } from '../../domain/plan.ts';
import { attachmentQuestions } from '../../domain/receipt/attachments-in.ts';
import { refusesFile } from '../../domain/receipt/refuses-file.ts';
import { shanghaiTime } from '../../domain/submission/shanghai-time.ts';
import { jsonAnswer, type Answer } from '../answer.ts';
import { createHandler } from '../compose.ts';
import { readDocument } from '../documents/read-document.ts';
import { attachmentDocument } from '../documents/requests.ts';
import { Fault } from '../fault.ts';
import { loadAffair, loadPlan } from '../load-affair.ts';
import type { Request } from '../request.ts';
import { presignUpload } from '../stores/attachments.ts';

const maxBodyBytes = 4_096;
const uploadSeconds = 15 * 60;

export const handler = createHandler({ 'POST /api/affairs/{code}/attachments': create });

async function create(request: Request): Promise<Answer> {
  const affair = await loadAffair(request.parameters['code']);
  const file = readDocument(request, attachmentDocument, maxBodyBytes);
  const issues = refusals(await loadPlan(affair), file);
  if (issues.length > 0) throw new Fault('invalid-request', { issues });
  const id = randomBytes(16).toString('base64url');
  const upload = await presignUpload(id, file, uploadSeconds);
  return jsonAnswer(201, { id, upload, expiresAt: shanghaiTime(request.now + uploadSeconds * 1000) });
}

/** A file that no question of the form takes is not uploaded at all. */
function refusals(
  plan: Plan,
  file: { readonly name: string; readonly type: string; readonly bytes: number },
): readonly Issue[] {
  const questions = attachmentQuestions(plan);
  const reasons = questions.map((question) => refusesFile(question, file));
  if (reasons.includes(undefined)) return [];
  if (!reasons.includes('bytes')) {
    const allowedValues = [...new Set(questions.flatMap(({ attachment }) => attachment?.accept ?? []))];
    return [{ code: 'enum', path: '/type', params: { allowedValues } }];
  }
  const limit = Math.max(...questions.map(({ attachment }) => attachment?.maxBytes ?? 0));
  return [{ code: 'maximum', path: '/bytes', params: { limit } }];
}
