import { loadIssuer } from './load-issuer.ts';
import { currentSession, keepSession } from './session.ts';

/**
 * Forgets the tokens, then ends the session at the issuer too, where it can (OpenID Connect RP-Initiated Logout 1.0).
 * The person is signed out here even where the issuer cannot be reached.
 */
export async function signOut(): Promise<void> {
  const idToken = currentSession()?.idToken;
  keepSession(undefined);
  const home = `${window.location.origin}/console`;
  const issuer = await loadIssuer().catch(() => undefined);
  if (issuer?.server.end_session_endpoint === undefined) {
    window.location.assign(home);
    return;
  }
  const address = new URL(issuer.server.end_session_endpoint);
  address.searchParams.set('client_id', issuer.client.client_id);
  address.searchParams.set('post_logout_redirect_uri', home);
  if (idToken !== undefined) address.searchParams.set('id_token_hint', idToken);
  window.location.assign(address);
}
