import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';

export const audience = 'urn:banshi:api';
export const clientId = 'banshi-console';

/** A real OpenID provider on an origin of its own, with one account and a sign-in page of two buttons. */
export interface TestIssuer {
  readonly address: string;
  /** What the token endpoint was asked: grant types, in order. */
  readonly grants: string[];
  /** What the authorization endpoint was asked, in order. */
  readonly authorizations: URLSearchParams[];
  tokenSeconds: number;
  givesRefreshTokens: boolean;
  readonly stop: () => Promise<void>;
}

export async function createIssuer(consoleOrigin: () => string): Promise<TestIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' };
  const issuer: TestIssuer = {
    address,
    grants: [],
    authorizations: [],
    tokenSeconds: 3600,
    givesRefreshTokens: false,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  const provider = new Provider(address, configure(issuer, key, consoleOrigin()));
  const callback = provider.callback();
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', address);
    if (url.pathname === '/auth') issuer.authorizations.push(url.searchParams);
    const choice = /^\/choose\/[\w-]+(\/in|\/no)?$/.exec(url.pathname);
    if (!choice) {
      void callback(request, response);
    } else if (choice[1] === undefined) {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><html lang="en"><title>Issuer</title>
        <a href="${url.pathname}/in">Enter</a> <a href="${url.pathname}/no">Cancel</a></html>`);
    } else {
      const result = choice[1] === '/in' ? { login: { accountId: 'wei' } } : { error: 'access_denied' };
      void provider.interactionFinished(request, response, result);
    }
  });
  return issuer;
}

function configure(issuer: TestIssuer, key: object, consoleOrigin: string): Configuration {
  return {
    jwks: { keys: [key] } as NonNullable<Configuration['jwks']>,
    cookies: { keys: ['test'] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${consoleOrigin}/console/callback`],
        post_logout_redirect_uris: [`${consoleOrigin}/console`],
      },
    ],
    scopes: ['openid', 'profile', 'staff'],
    claims: { openid: ['sub'], profile: ['name'] },
    pkce: { required: () => true },
    clientBasedCORS: (_context, origin) => origin === consoleOrigin,
    issueRefreshToken: () => Promise.resolve(issuer.givesRefreshTokens),
    rotateRefreshToken: true,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope: 'staff',
          accessTokenFormat: 'jwt',
          accessTokenTTL: issuer.tokenSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_context, interaction) => `/choose/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: '韦秀兰' }) }),
    loadExistingGrant: async ({ oidc: { provider, client, session } }) => {
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope(audience, 'staff');
      await grant.save();
      return grant;
    },
    extraTokenClaims: (context) => {
      const grant = (context.oidc.params as { grant_type?: string } | undefined)?.grant_type;
      if (grant !== undefined) issuer.grants.push(grant);
      return undefined;
    },
  };
}
