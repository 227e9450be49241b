import { renderProblemPage } from '../../web/pages/problem-page.ts';
import { jsonAnswer, type Answer } from '../answer.ts';
import { createHandler } from '../compose.ts';
import { Fault } from '../fault.ts';
import { loadReferenceHash } from '../stores/catalogue.ts';
import { methodsOf } from '../methods-of.ts';
import { openApiDocument } from '../openapi-document.ts';
import type { Request } from '../request.ts';

export const handler = createHandler(
  { 'GET /healthz': health, 'GET /api/openapi.json': description, $default: nothingHere },
  { problemPage: renderProblemPage },
);

/** Healthy is: the catalogue can be read, and something is published. */
async function health(): Promise<Answer> {
  const reference = await loadReferenceHash('current');
  if (reference === undefined) throw new Fault('temporarily-unavailable');
  return jsonAnswer(200, { status: 'ok' });
}

function description(): Answer {
  return jsonAnswer(200, openApiDocument(), { 'cache-control': 'no-cache' });
}

function nothingHere({ path }: Request): never {
  const methods = methodsOf(path);
  if (methods.length === 0) throw new Fault('route-not-found');
  throw new Fault('method-not-allowed', { headers: { allow: methods.join(', ') } });
}
