import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { messagesIn } from '../messages/messages-in.ts';
import { initialLanguage, keepLanguage, type ConsoleLanguage } from './console-language.ts';
import { LanguageContext } from './language-context.ts';

/** Gives everything below it the chosen language, and says it in the `lang` of the document. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      messages: messagesIn(language),
      choose: (next: ConsoleLanguage) => {
        keepLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={choice}>
      <I18nProvider locale={language === 'en' ? 'en-GB' : 'zh-CN'}>{children}</I18nProvider>
    </LanguageContext>
  );
}
