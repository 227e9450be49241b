import type { MiddlewareObj, Request } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from '../request.ts';

/** Nothing inline, nothing from elsewhere, not in anybody's frame. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const;

const onPages = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** Adds the header fields that every answer carries, and those of pages. What an operation set itself, stays. */
export function securityHeaders(): MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2> {
  return { after: addHeaders, onError: addHeaders };
}

function addHeaders({ response }: Request<HttpEvent, APIGatewayProxyStructuredResultV2>): void {
  if (!response) return;
  const isPage = String(response.headers?.['content-type']).startsWith('text/html');
  response.headers = { ...everywhere, ...(isPage && onPages), ...response.headers };
}
