import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Language } from '../domain/language.ts';

/** A request as the operations see it. */
export interface Request {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Verified claims of the bearer token; empty on routes for everybody. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** As it came: read it with `readBody`. */
  readonly body: { readonly text: string; readonly base64: boolean };
  /** Milliseconds since the epoch at which the request came in. */
  readonly now: number;
}

/** An HTTP API event (payload format 2.0). The JWT authorizer adds `requestContext.authorizer`. */
export type HttpEvent = APIGatewayProxyEventV2 & {
  readonly requestContext: { readonly authorizer?: { readonly jwt?: { readonly claims?: Record<string, unknown> } } };
};
