import { divisionTitles } from '../../domain/case/division-titles.ts';
import { shanghaiDate } from '../../domain/clock/shanghai-date.ts';
import { jsonAnswer, redirectAnswer, type Answer } from '../answer.ts';
import { caseSummary } from '../case-summary.ts';
import { createHandler } from '../compose.ts';
import { Fault } from '../fault.ts';
import { loadCase } from '../load-case.ts';
import { loadPlan, loadReference, loadVersion } from '../load-affair.ts';
import type { Request } from '../request.ts';
import { presignDownload } from '../stores/attachments.ts';
import { speakWords } from '../speak-words.ts';
import { taggedAnswer } from '../tagged-answer.ts';

const downloadSeconds = 60;

export const handler = createHandler({
  'GET /api/cases/{caseId}': read,
  'GET /api/cases/{caseId}/attachments/{id}': download,
});

async function read(request: Request): Promise<Answer> {
  const { file, history, submission } = await loadCase(request);
  const affair = await loadVersion(file.affair.code, file.version);
  const [plan, reference] = await Promise.all([loadPlan(affair), loadReference()]);
  const body = {
    ...caseSummary(file, shanghaiDate(request.now), request.language),
    answers: submission.answers,
    attachments: submission.attachments,
    history,
    // What can really be done: the actions come with their own routes.
    actions: [],
    divisionTitles: speakWords(divisionTitles(plan, submission.answers, reference), request.language),
    plan,
  };
  const tag = `${String(file.revision)}-${request.language}`;
  return taggedAnswer(request, tag, jsonAnswer(200, body));
}

async function download(request: Request): Promise<Answer> {
  const { submission } = await loadCase(request);
  const attachment = submission.attachments.find(({ id }) => id === request.parameters['id']);
  if (attachment === undefined) throw new Fault('attachment-not-found');
  const url = await presignDownload(attachment.id, downloadSeconds);
  // A script that may not follow a redirect out of its origin takes nothing but JSON, and gets the address itself.
  return request.headers['accept'] === 'application/json' ? jsonAnswer(200, { url }) : redirectAnswer(url);
}
