import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { structured, type Answer } from './answer.ts';
import { Fault } from './fault.ts';
import { negotiatedContent } from './middleware/negotiated-content.ts';
import { problemDocuments } from './middleware/problem-documents.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { operationKey } from './operation-key.ts';
import { openRequest } from './open-request.ts';
import type { RenderProblem } from './problem-answer.ts';
import type { HttpEvent, Request } from './request.ts';

/** What is done for one route: reads the request, answers, throws only `Fault`. */
export type Operation = (request: Request) => Answer | Promise<Answer>;

export type HttpHandler = (event: HttpEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * A Lambda handler for the routes of one function, by route key (`GET /api/affairs/{code}`, `$default`). With
 * `problemPage`, a browser that opens a page gets its problems as a page.
 */
export function createHandler(
  operations: Readonly<Record<string, Operation>>,
  options: { readonly problemPage?: RenderProblem } = {},
): HttpHandler {
  const serve = async (event: HttpEvent, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    const operation = operations[operationKey(event)] ?? operations['$default'];
    if (operation === undefined) throw new Fault('route-not-found');
    return structured(await operation(openRequest(event, context)));
  };
  return middy<HttpEvent, APIGatewayProxyStructuredResultV2>({ timeoutEarlyInMillis: 200 })
    .use(securityHeaders())
    .use(problemDocuments(options.problemPage))
    .use(negotiatedContent())
    .handler(serve) as unknown as HttpHandler;
}
