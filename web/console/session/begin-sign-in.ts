import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from 'oauth4webapi';
import type { ConsoleLanguage } from '../language/console-language.ts';
import { loadIssuer } from './load-issuer.ts';
import { keepPending } from './pending-sign-in.ts';

/** Where the issuer sends people back to. */
export function redirectAddress(): string {
  return `${window.location.origin}/console/callback`;
}

/**
 * Leaves for the issuer: authorization code flow with PKCE S256 (RFC 7636), state and nonce. `silent` asks for an answer
 * without a page (`prompt=none`), for a person who is still signed in there. Throws where the issuer cannot be reached.
 */
export async function beginSignIn({
  language,
  returnTo,
  silent = false,
}: {
  readonly language: ConsoleLanguage;
  /** Address of the console to come back to. */
  readonly returnTo: string;
  readonly silent?: boolean;
}): Promise<void> {
  const { server, client, resource } = await loadIssuer();
  if (server.authorization_endpoint === undefined) throw new Error('the issuer has no authorization endpoint');
  const pending = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
    returnTo,
  };
  const address = new URL(server.authorization_endpoint);
  const parameters = {
    client_id: client.client_id,
    redirect_uri: redirectAddress(),
    response_type: 'code',
    scope: 'openid profile',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ui_locales: language === 'en' ? 'en' : 'zh-Hans zh-CN zh',
    ...(resource !== undefined && { resource }),
    ...(silent && { prompt: 'none' }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  keepPending(pending);
  window.location.assign(address);
}
