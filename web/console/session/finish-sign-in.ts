import {
  AuthorizationResponseError,
  authorizationCodeGrantRequest,
  None,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { redirectAddress } from './begin-sign-in.ts';
import { loadIssuer } from './load-issuer.ts';
import { takePending } from './pending-sign-in.ts';
import { keepSession } from './session.ts';
import { sessionOfTokens } from './session-of-tokens.ts';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly returnTo: string }
  /** Nobody is signed in at the issuer any more, so a page of its own is needed. */
  | { readonly kind: 'expired' | 'refused' | 'failed'; readonly returnTo: string };

const needsPage: readonly string[] = ['login_required', 'interaction_required', 'consent_required'];
const home = '/console';
let finishing: Promise<SignInOutcome> | undefined;

/**
 * Takes what the issuer sent back with the address of the callback: checks state and issuer (RFC 9207), trades the code
 * for tokens, checks the nonce, opens the session. The address is good once, so a second call gives the first answer.
 */
export function finishSignIn(): Promise<SignInOutcome> {
  finishing ??= finish(new URL(window.location.href));
  return finishing;
}

async function finish(address: URL): Promise<SignInOutcome> {
  const pending = takePending();
  if (pending === undefined) return { kind: 'failed', returnTo: home };
  const { state, nonce, verifier, returnTo } = pending;
  try {
    const { server, client, options, resource } = await loadIssuer();
    const parameters = validateAuthResponse(server, client, address, state);
    const response = await authorizationCodeGrantRequest(
      server,
      client,
      None(),
      parameters,
      redirectAddress(),
      verifier,
      { ...options, ...(resource !== undefined && { additionalParameters: { resource } }) },
    );
    const tokens = await processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    keepSession(sessionOfTokens(tokens));
    return { kind: 'signed-in', returnTo };
  } catch (error) {
    return { kind: reasonOf(error), returnTo };
  }
}

function reasonOf(error: unknown): 'expired' | 'refused' | 'failed' {
  if (!(error instanceof AuthorizationResponseError)) return 'failed';
  if (needsPage.includes(error.error)) return 'expired';
  return error.error === 'access_denied' ? 'refused' : 'failed';
}
