import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findFreePort } from '../../../../infra/local/engines/find-free-port.ts';
import { createIssuer } from '../../../../infra/local/oidc/create-issuer.ts';
import { demoAccounts } from '../../../../infra/local/oidc/demo-accounts.ts';
import { loadIssuerKeys } from '../../../../infra/local/oidc/load-issuer-keys.ts';
import { quietProvider } from '../../../../infra/local/oidc/quiet-provider.ts';
import { escapeHtml } from '../../../../infra/local/oidc/sign-in-page.ts';

const audience = 'urn:banshi:api';
const client = { client_id: 'console' };
const insecure = { [oauth.allowInsecureRequests]: true };
let folder: string;
let server: Server;
let origin: string;
let discovered: oauth.AuthorizationServer;

beforeAll(async () => {
  vi.spyOn(console, 'info').mockReturnValue(undefined);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  folder = mkdtempSync(join(tmpdir(), 'banshi-oidc-'));
  const port = await findFreePort();
  origin = `http://localhost:${String(port)}`;
  const keys = await loadIssuerKeys(join(folder, 'jwks.json'));
  const issuer = createIssuer({ origin, audience, clientId: client.client_id, keys });
  server = createServer(issuer);
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const address = new URL(`${origin}/oidc`);
  discovered = await oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, insecure));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** A browser of few words: keeps cookies, follows nothing by itself. */
function createBrowser(): (url: URL | string, init?: RequestInit) => Promise<Response & { next: URL }> {
  const jar = new Map<string, string>();
  return async (url, init = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return Object.assign(response, { next: new URL(response.headers.get('location') ?? '/', origin) });
  };
}

async function authorizationUrl(
  changes: Record<string, string | undefined> = {},
): Promise<{ url: URL; verifier: string }> {
  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(discovered.authorization_endpoint!);
  const parameters: Record<string, string | undefined> = {
    client_id: client.client_id,
    redirect_uri: `${origin}/console/callback`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'here',
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return { url, verifier };
}

test('code flow with PKCE: choose an account, get a JWT with departments and roles', async () => {
  const browse = createBrowser();
  const { url, verifier } = await authorizationUrl();
  const { next: page } = await browse(url);
  const shown = await browse(page);
  const html = await shown.text();
  expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
  expect(html).not.toMatch(/<script|style=/);
  for (const { name, id } of demoAccounts) expect(html).toContain(`value="${id}"><strong>${name}</strong>`);
  const chosen = await browse(page, { method: 'POST', body: new URLSearchParams({ account: 'wei-xiulan' }) });
  const back = await browse(chosen.next);
  expect(back.next.pathname).toBe('/console/callback');
  const parameters = oauth.validateAuthResponse(discovered, client, back.next, 'here');
  const redirect = `${origin}/console/callback`;
  const answer = await oauth.authorizationCodeGrantRequest(
    discovered,
    client,
    oauth.None(),
    parameters,
    redirect,
    verifier,
    insecure,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(discovered, client, answer);
  const keys = createRemoteJWKSet(new URL(discovered.jwks_uri!));
  const { payload } = await jwtVerify(tokens.access_token, keys, { issuer: `${origin}/oidc`, audience });
  expect(payload).toMatchObject({
    sub: 'wei-xiulan',
    name: '韦秀兰',
    departments: ['450103.market-regulation'],
    roles: ['clerk'],
  });
  expect(decodeJwt(tokens.id_token!)).toMatchObject({ sub: 'wei-xiulan', aud: 'console' });

  const again = await browse((await authorizationUrl()).url);
  expect(again.next.searchParams.get('code')).not.toBeNull();
});

test('an account that is not on the list is not let in', async () => {
  const browse = createBrowser();
  const { next: page } = await browse((await authorizationUrl()).url);
  const answer = await browse(page, { method: 'POST', body: new URLSearchParams({ account: 'root' }) });
  expect(answer.status).toBe(422);
});

test('a sign-in page of nobody, or from before a restart, leads back to the console', async () => {
  const answer = await fetch(`${origin}/oidc/sign-in/unknown`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('href="/console"');
});

test('without PKCE, or back to another address, there is no code', async () => {
  const browse = createBrowser();
  const plain = await browse(
    (await authorizationUrl({ code_challenge: undefined, code_challenge_method: undefined })).url,
  );
  expect(plain.next.searchParams.get('error')).toBe('invalid_request');
  const foreign = await browse((await authorizationUrl({ redirect_uri: 'http://localhost:1/x' })).url);
  expect(foreign.status).toBe(400);
  expect(await foreign.text()).not.toContain('<script');
});

type Parameters = readonly (readonly [name: string, value: string])[];

async function askToken(parameters: Parameters, headers: Record<string, string> = {}): Promise<Response> {
  const grant = [
    ['grant_type', 'urn:banshi:params:oauth:grant-type:demo'],
    ['client_id', 'banshi-token'],
  ] as const;
  const body = new URLSearchParams([...grant, ...parameters].map(([name, value]): [string, string] => [name, value]));
  return fetch(discovered.token_endpoint!, { method: 'POST', headers, body });
}

test('the demo grant gives a token for departments and roles', async () => {
  const answer = await askToken([
    ['department', '450103.health'],
    ['department', '450105.health'],
    ['role', 'clerk'],
    ['role', 'supervisor'],
  ]);
  expect(answer.status).toBe(200);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(discovered.jwks_uri!)), { audience });
  expect(payload).toMatchObject({ departments: ['450103.health', '450105.health'], roles: ['clerk', 'supervisor'] });
  expect(payload.exp! - payload.iat!).toBe(12 * 3600);
});

test.each([
  ['no department', [['role', 'clerk']]],
  ['no role', [['department', '450103.health']]],
  [
    'a department that is none',
    [
      ['department', 'x'],
      ['role', 'clerk'],
    ],
  ],
  [
    'an unknown role',
    [
      ['department', '450103.health'],
      ['role', 'emperor'],
    ],
  ],
] as const)('the demo grant refuses %s', async (_what, parameters) => {
  const answer = await askToken(parameters);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
});

test('a page of another origin gets no token', async () => {
  const answer = await askToken(
    [
      ['department', '450103.health'],
      ['role', 'clerk'],
    ],
    { origin: 'http://evil.example' },
  );
  expect(answer.status).toBe(400);
  expect(await answer.json()).not.toHaveProperty('access_token');
});

test('keys are made once and found again', async () => {
  const file = join(folder, 'jwks.json');
  expect(await loadIssuerKeys(file)).toEqual(await loadIssuerKeys(file));
});

test('what the provider says of its defaults goes to the log, what others say does not', () => {
  const printed = vi.mocked(console.warn);
  printed.mockClear();
  const logged: string[] = [];
  quietProvider((line) => logged.push(line));
  console.warn('oidc-provider WARNING: mind this');
  console.warn('something else', 1);
  expect(logged).toEqual(['oidc-provider WARNING: mind this']);
  expect(printed.mock.calls).toEqual([['something else', 1]]);
});

test('text of an error cannot become markup', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
});
