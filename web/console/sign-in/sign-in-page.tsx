import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLanguage } from '../language/language-context.ts';
import { Header } from '../parts/header.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { beginSignIn } from '../session/begin-sign-in.ts';

const reasons = { expired: 'signInExpired', refused: 'signInRefused', failed: 'signInFailed' } as const;

/** The way in. `reason` says why an earlier sign-in is over or went wrong. */
export function SignInPage({
  returnTo,
  reason,
}: {
  readonly returnTo: string;
  readonly reason?: keyof typeof reasons;
}): ReactNode {
  const { language, messages } = useLanguage();
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  const shownReason = state === 'failed' ? 'failed' : reason;
  const leave = (): void => {
    setState('leaving');
    beginSignIn({ language, returnTo }).catch(() => {
      setState('failed');
    });
  };
  return (
    <>
      <Header isSignedIn={false} />
      <main id="main" className="sign-in" tabIndex={-1}>
        <PageHeading>{messages.plain.appName}</PageHeading>
        <p>{messages.plain.signInText}</p>
        {shownReason !== undefined && state !== 'leaving' && (
          <Notice kind={shownReason === 'expired' ? 'status' : 'alert'}>{messages.plain[reasons[shownReason]]}</Notice>
        )}
        <Button className="button button-main" isPending={state === 'leaving'} onPress={leave}>
          {state === 'leaving' ? messages.plain.signingIn : messages.plain.signIn}
        </Button>
      </main>
    </>
  );
}
