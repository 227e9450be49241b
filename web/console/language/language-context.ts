import { createContext, useContext } from 'react';
import type { Messages } from '../messages/zh-hans.ts';
import type { ConsoleLanguage } from './console-language.ts';

export interface LanguageChoice {
  readonly language: ConsoleLanguage;
  readonly messages: Messages;
  readonly choose: (language: ConsoleLanguage) => void;
}

export const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

/** The language the console speaks now, and its words. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === undefined) throw new Error('LanguageProvider is missing');
  return choice;
}
