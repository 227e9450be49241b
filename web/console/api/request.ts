import type { ConsoleLanguage } from '../language/console-language.ts';
import { beginSignIn } from '../session/begin-sign-in.ts';
import { renewSession } from '../session/renew-session.ts';
import { currentSession, type Session } from '../session/session.ts';
import { problemOf } from './problem.ts';

const marginMillis = 30_000;
const youngMillis = 60_000;

interface RequestOptions {
  readonly language: ConsoleLanguage;
  readonly signal?: AbortSignal;
}

/**
 * Asks the API with the bearer token of the session. A token that runs out is renewed; where that does not work the tab
 * goes to the issuer and comes back to the same address, and the promise stays open. Throws a `Problem`.
 */
export async function request(path: string, options: RequestOptions): Promise<Response> {
  const session = await freshSession(options.language);
  const response = await ask(path, session, options);
  if (response.status !== 401) return accepted(response);
  // The clock here may be wrong, or the token was revoked: once more with a new one.
  const renewed = await renewSession(session);
  if (renewed !== undefined) return accepted(await ask(path, renewed, options));
  // A token that is refused as soon as it is there: another sign-in would only go round in circles.
  if (Date.now() - session.openedAt < youngMillis) throw await problemOf(response);
  return signInAgain(options.language);
}

/** The JSON body of an answer of the API. Throws a `Problem`. */
export async function requestJson<Body>(path: string, options: RequestOptions): Promise<Body> {
  const response = await request(path, options);
  return (await response.json()) as Body;
}

function ask(path: string, { accessToken }: Session, { language, signal }: RequestOptions): Promise<Response> {
  return fetch(path, {
    // The policy lets a script talk to the API and the issuer only, so nothing is followed elsewhere.
    redirect: 'manual',
    headers: { accept: 'application/json', 'accept-language': language, authorization: `Bearer ${accessToken}` },
    ...(signal !== undefined && { signal }),
  });
}

async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function freshSession(language: ConsoleLanguage): Promise<Session> {
  const session = currentSession();
  if (session === undefined) return signInAgain(language);
  if (Date.now() < session.expiresAt - marginMillis) return session;
  const renewed = await renewSession(session);
  if (renewed !== undefined) return renewed;
  return Date.now() < session.expiresAt ? session : signInAgain(language);
}

let leaving: Promise<void> | undefined;

async function signInAgain(language: ConsoleLanguage): Promise<never> {
  const returnTo = `${window.location.pathname}${window.location.search}`;
  leaving ??= beginSignIn({ language, returnTo, silent: true }).catch((error: unknown) => {
    leaving = undefined;
    throw error;
  });
  await leaving;
  return new Promise<never>(() => undefined);
}
