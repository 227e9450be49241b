import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ConsoleLanguage } from '../language/console-language.ts';
import { useLanguage } from '../language/language-context.ts';
import { Link } from '../router/link.tsx';
import { signOut } from '../session/sign-out.ts';

/** The bar at the top: name of the console, language, and who is signed in. */
export function Header({ isSignedIn, name }: { readonly isSignedIn: boolean; readonly name?: string }): ReactNode {
  const { language, messages, choose } = useLanguage();
  const other: ConsoleLanguage = language === 'en' ? 'zh-Hans' : 'en';
  return (
    <header className="header">
      <a className="skip" href="#main">
        {messages.plain.skipToMain}
      </a>
      <div className="header-row">
        <Link className="brand" href="/console">
          {messages.plain.appName}
        </Link>
        <div className="header-tools">
          {name !== undefined && (
            <span className="person">
              <span className="hidden">{messages.plain.signedInAs} </span>
              {name}
            </span>
          )}
          <Button
            className="header-button"
            lang={other}
            onPress={() => {
              choose(other);
            }}
          >
            {messages.plain.otherLanguage}
          </Button>
          {isSignedIn && (
            <Button
              className="header-button"
              onPress={() => {
                void signOut();
              }}
            >
              {messages.plain.signOut}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
