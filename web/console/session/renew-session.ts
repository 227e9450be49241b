import { None, processRefreshTokenResponse, refreshTokenGrantRequest, ResponseBodyError } from 'oauth4webapi';
import { loadIssuer } from './load-issuer.ts';
import { keepSession, type Session } from './session.ts';
import { sessionOfTokens } from './session-of-tokens.ts';

let renewing: Promise<Session | undefined> | undefined;

/**
 * A session with a new access token from the refresh token, or nothing where there is none or it is no longer good.
 * Requests that need it at the same time share one renewal. Throws where the issuer cannot be reached.
 */
export function renewSession(session: Session): Promise<Session | undefined> {
  renewing ??= renew(session).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renew(session: Session): Promise<Session | undefined> {
  if (session.refreshToken === undefined) return undefined;
  const { server, client, options, resource } = await loadIssuer();
  try {
    const response = await refreshTokenGrantRequest(server, client, None(), session.refreshToken, {
      ...options,
      ...(resource !== undefined && { additionalParameters: { resource } }),
    });
    const renewed = sessionOfTokens(await processRefreshTokenResponse(server, client, response), session);
    keepSession(renewed);
    return renewed;
  } catch (error) {
    if (error instanceof ResponseBodyError) return undefined;
    throw error;
  }
}
