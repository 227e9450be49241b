import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import Provider from 'oidc-provider';
import { createAccountBook } from './account-book.ts';
import { demoClientId, demoGrantType, issuerPath } from './demo-client.ts';
import { registerDemoGrant } from './demo-grant.ts';
import type { IssuerKeys } from './load-issuer-keys.ts';
import { createSignIn } from './create-sign-in.ts';
import { escapeHtml, renderIssuerPage, signInPolicy } from './sign-in-page.ts';

export interface IssuerOptions {
  /** The one origin, `http://localhost:3000`. */
  readonly origin: string;
  /** What the stacks get as `Audience`. */
  readonly audience: string;
  /** What the stacks get as `ClientId`: the console. */
  readonly clientId: string;
  readonly keys: IssuerKeys;
}

const sessionSeconds = 24 * 3600;
const codeSeconds = 60;
const interactionSeconds = 3600;

/**
 * Creates the local OpenID provider: code flow with PKCE for the console, JWT access tokens (RFC 9068) with the claims
 * `name`, `departments` and `roles`, demo accounts without passwords, and the grant of the token command. It keeps
 * nothing but its keys: a token outlives a restart, a sign-in does not.
 */
export function createIssuer({
  origin,
  audience,
  clientId,
  keys,
}: IssuerOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const accounts = createAccountBook(audience);
  const styleSheet = `${issuerPath}/sign-in.css`;
  const page = (context: KoaContextWithOIDC, title: string, body: string): void => {
    context.type = 'html';
    context.set('content-security-policy', signInPolicy);
    context.body = renderIssuerPage(title, body, styleSheet);
  };
  const configuration: Configuration = {
    jwks: { keys: [...keys.jwks.keys] } as NonNullable<Configuration['jwks']>,
    cookies: { keys: [...keys.cookieKeys] },
    clients: [
      {
        client_id: clientId,
        client_name: 'Banshi',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: ['/console', '/console/', '/console/callback'].map((path) => `${origin}${path}`),
        post_logout_redirect_uris: ['/', '/console', '/console/'].map((path) => `${origin}${path}`),
      },
      {
        client_id: demoClientId,
        token_endpoint_auth_method: 'none',
        grant_types: [demoGrantType],
        response_types: [],
        redirect_uris: [],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'departments', 'roles'] },
    scopes: ['openid', 'profile', 'staff'],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    // A browser names the origin on every POST: the console's own is this one, and no other may ask for tokens.
    clientBasedCORS: (_context, asking) => asking === origin,
    ttl: {
      AccessToken: (_context, token) => token.resourceServer?.accessTokenTTL ?? sessionSeconds,
      AuthorizationCode: codeSeconds,
      IdToken: sessionSeconds,
      Interaction: interactionSeconds,
      Session: sessionSeconds,
      Grant: sessionSeconds,
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => accounts.resourceServer,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          const button =
            '<button type="submit" form="op.logoutForm" name="logout" value="yes">退出登录 <span lang="en">Sign out</span></button>';
          page(context, '退出登录 · Sign out', `<h1>退出登录 <span lang="en">Sign out</span></h1>${form}${button}`);
        },
        postLogoutSuccessSource: (context) => {
          page(context, '已退出 · Signed out', '<h1>已退出登录 <span lang="en">You are signed out</span></h1>');
        },
      },
    },
    interactions: { url: (_context, interaction) => `${issuerPath}/sign-in/${interaction.uid}` },
    findAccount: (_context, id) => {
      const account = accounts.find(id);
      if (account === undefined) return undefined;
      const { name, departments, roles } = account;
      return { accountId: id, claims: () => ({ sub: id, name, departments: [...departments], roles: [...roles] }) };
    },
    extraTokenClaims: (_context, token) => {
      const account = 'accountId' in token ? accounts.find(String(token.accountId)) : undefined;
      return account && { name: account.name, departments: [...account.departments], roles: [...account.roles] };
    },
    // The console is ours: nobody is asked to consent.
    loadExistingGrant: async (context) => {
      const { provider, client, session } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope(audience, 'staff');
      await grant.save();
      return grant;
    },
    renderError: (context, { error, error_description: description }) => {
      const text = `<h1>登录未成功 <span lang="en">Sign-in failed</span></h1><p lang="en">${escapeHtml(`${error}: ${description ?? ''}`)}</p>`;
      page(context, '登录未成功 · Sign-in failed', text);
    },
  };
  const provider = new Provider(`${origin}${issuerPath}`, configuration);
  registerDemoGrant(provider, accounts, audience);
  const signIn = createSignIn(provider, styleSheet);
  const answer = provider.callback();
  return (request, response) => {
    const path = (request.url ?? '').slice(issuerPath.length);
    if (signIn(request, response, path)) return;
    // As a mount of Express does: the provider finds its own prefix from the difference of the two.
    Object.assign(request, { originalUrl: request.url });
    request.url = path === '' ? '/' : path;
    void answer(request, response);
  };
}
