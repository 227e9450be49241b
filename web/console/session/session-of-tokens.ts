import type { TokenEndpointResponse } from 'oauth4webapi';
import type { Session } from './session.ts';

const secondsWhereUnsaid = 300;

/** The session that a token answer opens. What a refresh does not give anew is taken over from `before`. */
export function sessionOfTokens(tokens: TokenEndpointResponse, before?: Session): Session {
  const refreshToken = tokens.refresh_token ?? before?.refreshToken;
  const now = Date.now();
  const idToken = tokens.id_token ?? before?.idToken;
  return {
    accessToken: tokens.access_token,
    openedAt: now,
    expiresAt: now + (tokens.expires_in ?? secondsWhereUnsaid) * 1000,
    ...(refreshToken !== undefined && { refreshToken }),
    ...(idToken !== undefined && { idToken }),
  };
}
