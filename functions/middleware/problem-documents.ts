import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { htmlAnswer, structured, type Answer } from '../answer.ts';
import { Fault } from '../fault.ts';
import { log } from '../log.ts';
import { openRequest } from '../open-request.ts';
import { problemAnswer, type RenderProblem } from '../problem-answer.ts';
import type { HttpEvent, Request } from '../request.ts';
import { speakIssues } from '../speak-issues.ts';

/**
 * The one place where a fault becomes an answer: a problem document, or a page where a browser asked for one.
 * What is thrown and is no `Fault` is `internal`, and only the log learns what it was.
 */
export function problemDocuments(
  renderProblem?: RenderProblem,
): MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2> {
  return {
    onError: (middy) => {
      const request = openRequest(middy.event, middy.context);
      const fault = faultOf(middy.error);
      if (fault.status >= 500)
        log.error(fault.code, { requestId: request.id, route: middy.event.routeKey, cause: fault.cause });
      middy.response = structured(answerOf(fault, request, renderProblem));
    },
  };
}

/** Middy throws a `TimeoutError` shortly before Lambda would end the function without an answer. */
function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  return new Fault(isTimeout ? 'temporarily-unavailable' : 'internal', { cause: error });
}

function answerOf(fault: Fault, request: Request, renderProblem: RenderProblem | undefined): Answer {
  const { code, status } = fault;
  const headers = {
    ...(fault.status >= 500 || fault.retryable ? { 'retry-after': String(fault.retryAfterSeconds) } : {}),
    ...fault.headers,
  };
  const wantsPage = !request.path.startsWith('/api/') && (request.headers['accept'] ?? '').includes('text/html');
  if (renderProblem === undefined || !wantsPage) {
    const issues = fault.issues && speakIssues(fault.issues, request.language);
    return problemAnswer(code, request.id, { headers, detail: fault.detail, issues });
  }
  const page = renderProblem({ status, code, language: request.language, requestId: request.id });
  return htmlAnswer(status, page, headers);
}
