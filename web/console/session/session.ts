/** What a sign-in gave. It lives as long as the tab: in memory and in its session storage, nowhere else. */
export interface Session {
  readonly accessToken: string;
  /** Milliseconds since 1970 from when on the access token is no longer good, by the clock of this machine. */
  readonly expiresAt: number;
  /** Milliseconds since 1970: when the token came. */
  readonly openedAt: number;
  readonly refreshToken?: string;
  /** Shown to the issuer when signing out (OpenID Connect RP-Initiated Logout 1.0). */
  readonly idToken?: string;
}

const storageKey = 'banshi.session';
let current: Session | undefined;

/** The session of this tab, also after a reload. */
export function currentSession(): Session | undefined {
  current ??= readStored();
  return current;
}

/** Keeps the session, or forgets it where there is none. */
export function keepSession(session: Session | undefined): void {
  current = session;
  if (session === undefined) window.sessionStorage.removeItem(storageKey);
  else window.sessionStorage.setItem(storageKey, JSON.stringify(session));
}

function readStored(): Session | undefined {
  const stored = window.sessionStorage.getItem(storageKey);
  return stored === null ? undefined : (JSON.parse(stored) as Session);
}
