import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { AuthorizerDescription } from '../assembly/system-description.ts';

/** Claims as API Gateway hands them on: text only, lists as `[a b]`. */
export type JwtClaims = Readonly<Record<string, string>>;

export type Authorization =
  | { readonly kind: 'authorized'; readonly claims: JwtClaims; readonly scopes: readonly string[] }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'forbidden' }
  /** The issuer's keys cannot be had. */
  | { readonly kind: 'unavailable' };

export interface PresentedToken {
  readonly header: (name: string) => string | undefined;
  readonly query: (name: string) => string | undefined;
}

/** RSA only, as in API Gateway; the local issuer signs so too. */
const algorithms = ['RS256', 'RS384', 'RS512'];

/**
 * Creates the JWT authorizer of a route (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html):
 * keys by discovery from the issuer, then issuer, audience (`aud`, else `client_id`), times, signature and scopes.
 */
export function createAuthorizer(
  authorizer: AuthorizerDescription,
): (presented: PresentedToken, scopes: readonly string[]) => Promise<Authorization> {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const discover = async (): Promise<JWTVerifyGetKey> => {
    const address = `${authorizer.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    const configuration: unknown = await response.json();
    const uri = isRecord(configuration) ? configuration['jwks_uri'] : undefined;
    if (typeof uri !== 'string') throw new Error('the issuer publishes no keys');
    return createRemoteJWKSet(new URL(uri));
  };
  return async (presented, scopes) => {
    const token = findToken(authorizer.identitySource, presented);
    if (token === undefined) return { kind: 'unauthenticated' };
    let key: JWTVerifyGetKey;
    try {
      key = await (keys ??= discover());
    } catch {
      keys = undefined;
      return { kind: 'unavailable' };
    }
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer: authorizer.issuer,
        algorithms,
        requiredClaims: ['exp'],
      });
      if (!isMeantFor(authorizer.audience, payload)) return { kind: 'unauthenticated' };
      const granted = grantedScopes(payload);
      if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) return { kind: 'forbidden' };
      return {
        kind: 'authorized',
        claims: flattenClaims(payload),
        scopes: scopes.filter((scope) => granted.includes(scope)),
      };
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) return { kind: 'unavailable' };
      return { kind: 'unauthenticated' };
    }
  };
}

function findToken(identitySource: string, presented: PresentedToken): string | undefined {
  const [, place, name = ''] = /^\$request\.(header|querystring)\.(.+)$/.exec(identitySource) ?? [];
  const value = place === 'querystring' ? presented.query(name) : presented.header(name.toLowerCase());
  const token = value?.replace(/^bearer\s+/i, '').trim();
  return token === '' ? undefined : token;
}

function isMeantFor(audience: readonly string[], { aud, client_id }: JWTPayload): boolean {
  if (audience.length === 0) return true;
  const named = aud === undefined ? [String(client_id)] : [aud].flat();
  return named.some((name) => audience.includes(name));
}

function grantedScopes({ scope, scp }: JWTPayload): readonly string[] {
  const given = scope ?? scp;
  if (Array.isArray(given)) return given.map(String);
  return typeof given === 'string' ? given.split(' ') : [];
}

/** Numbers, booleans and lists become text, as API Gateway writes them into the event. */
export function flattenClaims(payload: JWTPayload): JwtClaims {
  const entries = Object.entries(payload).map(([name, value]) => [name, flatten(value)]);
  return Object.fromEntries(entries);
}

function flatten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatten).join(' ')}]`;
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
