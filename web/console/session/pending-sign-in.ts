/** What must still be known when the issuer sends the person back to this tab. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  /** PKCE code verifier. */
  readonly verifier: string;
  readonly returnTo: string;
}

const storageKey = 'banshi.pending-sign-in';

export function keepPending(pending: PendingSignIn): void {
  window.sessionStorage.setItem(storageKey, JSON.stringify(pending));
}

/** Gives what `keepPending` kept, once. */
export function takePending(): PendingSignIn | undefined {
  const stored = window.sessionStorage.getItem(storageKey);
  window.sessionStorage.removeItem(storageKey);
  return stored === null ? undefined : (JSON.parse(stored) as PendingSignIn);
}
