import type { ReactNode } from 'react';
import { useAddress } from './router/use-address.ts';
import { viewAt } from './router/view.ts';
import { currentSession } from './session/session.ts';
import { SignInCallback } from './sign-in/sign-in-callback.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { Workplace } from './workplace.tsx';

/** The whole console: the workplace for who is signed in, else the way in. */
export function App(): ReactNode {
  const { path, query } = useAddress();
  const view = viewAt(path);
  if (view.kind === 'callback') return <SignInCallback />;
  if (currentSession() === undefined) return <SignInPage returnTo={`${path}${query}`} />;
  return <Workplace view={view} />;
}
