import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Fault } from '../fault.ts';
import { operationKey } from '../operation-key.ts';
import type { HttpEvent } from '../request.ts';

const produced: Readonly<Record<string, readonly string[]>> = {
  'GET /api/affairs/{code}/schema': ['application/schema+json', 'application/json'],
  'GET /api/affairs/{code}/types': ['text/plain'],
  'GET /api/affairs/{code}/validator.js': ['text/javascript', 'application/javascript'],
};
const json = ['application/json', 'application/problem+json'];

/**
 * 406 where the caller of the API accepts no media type that the route gives (RFC 9110, 12.5.1). Pages and files are
 * given to everybody.
 */
export function negotiatedContent(): MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2> {
  return {
    before: ({ event }) => {
      const accept = event.headers['accept'] ?? event.headers['Accept'];
      if (accept === undefined || accept === '*/*' || !event.rawPath.startsWith('/api/')) return;
      const types = produced[operationKey(event)] ?? json;
      if (!ranges(accept).some((range) => types.some((type) => covers(range, type)))) throw new Fault('not-acceptable');
    },
  };
}

function ranges(accept: string): readonly string[] {
  return accept
    .split(',', 50)
    .filter((range) => !/;\s*q=0(\.0*)?\s*$/i.test(range))
    .map((range) => range.replace(/;.*$/s, '').trim().toLowerCase());
}

function covers(range: string, type: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}
