import type { Request } from '../request.ts';
import type { Answer } from '../answer.ts';
import { jsonAnswer } from '../answer.ts';
import { createHandler } from '../compose.ts';
import { readDocument } from '../documents/read-document.ts';
import { validationDocument } from '../documents/requests.ts';
import { guideDocument } from '../guide-document.ts';
import { artefactOf, loadAffair, loadPinned, loadPlan, loadValidator } from '../load-affair.ts';
import { maxAnswersBytes } from '../read-body.ts';
import { speakIssues } from '../speak-issues.ts';
import { loadArtefact, loadArtefactText } from '../stores/artefacts.ts';
import { taggedAnswer } from '../tagged-answer.ts';

export const handler = createHandler({
  'GET /api/affairs/{code}': guide,
  'GET /api/affairs/{code}/schema': file('schema.json', 'application/schema+json'),
  'GET /api/affairs/{code}/types': file('types.d.ts', 'text/plain; charset=utf-8'),
  'GET /api/affairs/{code}/validator.js': file('validator.js', 'text/javascript; charset=utf-8'),
  'POST /api/affairs/{code}/validate': validate,
});

async function guide(request: Request): Promise<Answer> {
  const affair = await loadAffair(request.parameters['code']);
  const [plan, authored] = await Promise.all([loadPlan(affair), loadArtefactText(artefactOf(affair, 'affair.json'))]);
  const body = guideDocument(plan, JSON.parse(authored), affair, request.language);
  return taggedAnswer(request, `${affair.version}-${request.language}`, {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-language': request.language,
      vary: 'accept-language, cookie',
    },
    body: JSON.stringify(body),
  });
}

function file(name: string, type: string): (request: Request) => Promise<Answer> {
  return async (request) => {
    const current = await loadAffair(request.parameters['code']);
    const affair = await loadPinned(current, request.query.get('version') ?? undefined);
    const hash = artefactOf(affair, name);
    return taggedAnswer(request, hash, {
      status: 200,
      headers: { 'content-type': type },
      body: await loadArtefact(hash),
    });
  };
}

async function validate(request: Request): Promise<Answer> {
  const current = await loadAffair(request.parameters['code']);
  const { answers, version } = readDocument(request, validationDocument, maxAnswersBytes);
  const affair = await loadPinned(current, version);
  const [plan, validator] = await Promise.all([loadPlan(affair), loadValidator(affair)]);
  return jsonAnswer(200, { issues: speakIssues(validator.default(answers), request.language, plan) });
}
