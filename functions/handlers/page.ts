import { randomBytes } from 'node:crypto';
import { idempotencyKeyPlaceholder } from '../../web/pages/form-page.ts';
import { renderProblemPage } from '../../web/pages/problem-page.ts';
import { htmlAnswer, type Answer } from '../answer.ts';
import { createHandler } from '../compose.ts';
import { postForm } from '../form/post-form.ts';
import { artefactOf, loadAffair } from '../load-affair.ts';
import { rememberLanguage } from '../remember-language.ts';
import type { Request } from '../request.ts';
import { loadArtefactText } from '../stores/artefacts.ts';
import { taggedAnswer } from '../tagged-answer.ts';

export const handler = createHandler(
  { 'GET /affairs/{code}': guide, 'GET /affairs/{code}/apply': form, 'POST /affairs/{code}/apply': postForm },
  { problemPage: renderProblemPage },
);

async function guide(request: Request): Promise<Answer> {
  const affair = await loadAffair(request.parameters['code']);
  const hash = artefactOf(affair, `guide.${request.language}.html`);
  const page = htmlAnswer(200, await loadArtefactText(hash), {
    'cache-control': 'no-cache',
    vary: 'accept-language, cookie',
  });
  return rememberLanguage(request, taggedAnswer(request, hash, page));
}

/** The compiled page, with a key of its own: pressing the button twice sends one application. */
async function form(request: Request): Promise<Answer> {
  const affair = await loadAffair(request.parameters['code']);
  const page = await loadArtefactText(artefactOf(affair, `form.${request.language}.html`));
  const key = randomBytes(24).toString('base64url');
  return rememberLanguage(request, htmlAnswer(200, page.replaceAll(idempotencyKeyPlaceholder, key)));
}
