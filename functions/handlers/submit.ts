import { canonicalJson } from '../../compiler/read/canonical-json.ts';
import { contentHash } from '../../compiler/read/content-hash.ts';
import { jsonAnswer, type Answer } from '../answer.ts';
import { createHandler } from '../compose.ts';
import { readDocument } from '../documents/read-document.ts';
import { submissionDocument } from '../documents/requests.ts';
import { Fault } from '../fault.ts';
import { loadAffair } from '../load-affair.ts';
import { problemAnswer } from '../problem-answer.ts';
import { maxAnswersBytes } from '../read-body.ts';
import type { Request } from '../request.ts';
import { speakIssues } from '../speak-issues.ts';
import { idempotencyKey } from '../submission/idempotency-key.ts';
import { speakReceipt } from '../submission/speak-receipt.ts';
import { submitAnswers } from '../submission/submit-answers.ts';

export const handler = createHandler({ 'POST /api/affairs/{code}/submissions': submit });

async function submit(request: Request): Promise<Answer> {
  const affair = await loadAffair(request.parameters['code']);
  const key = idempotencyKey(request.headers['idempotency-key']);
  const { answers, version, language } = readDocument(request, submissionDocument, maxAnswersBytes);
  const result = await submitAnswers({
    affair,
    version,
    answers,
    language: language ?? request.language,
    idempotencyKey: key,
    bodyHash: contentHash(canonicalJson({ answers, version, language })),
    now: request.now,
  });
  if (result.kind === 'rejected') {
    const issues = speakIssues(result.issues, language ?? request.language, result.plan);
    return problemAnswer('invalid-answers', request.id, { issues });
  }
  if (result.kind === 'reused') throw new Fault('idempotency-key-reused');
  const { receipt, accessCode } = result;
  return jsonAnswer(result.kind === 'accepted' ? 201 : 200, speakReceipt(receipt, accessCode, result.language), {
    location: `/api/receipts/${receipt.receiptNumber}`,
    ...(result.kind === 'replayed' && { 'idempotency-replayed': 'true' }),
  });
}
