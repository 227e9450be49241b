import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language-context.ts';
import { Header } from '../parts/header.tsx';
import { navigate } from '../router/navigate.ts';
import { finishSignIn, type SignInOutcome } from '../session/finish-sign-in.ts';
import { SignInPage } from './sign-in-page.tsx';

/** Where the issuer sends people back to: opens the session and goes on to where they wanted to be. */
export function SignInCallback(): ReactNode {
  const { messages } = useLanguage();
  const [outcome, setOutcome] = useState<SignInOutcome>();
  useEffect(() => {
    void finishSignIn().then((finished) => {
      if (finished.kind === 'signed-in') navigate(finished.returnTo, { replace: true });
      else setOutcome(finished);
    });
  }, []);
  if (outcome !== undefined && outcome.kind !== 'signed-in') {
    return <SignInPage returnTo={outcome.returnTo} reason={outcome.kind} />;
  }
  return (
    <>
      <Header isSignedIn={false} />
      <main id="main" className="sign-in" tabIndex={-1}>
        <h1>{messages.plain.appName}</h1>
        <p role="status">{messages.plain.signingIn}</p>
      </main>
    </>
  );
}
