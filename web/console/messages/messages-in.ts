import type { ConsoleLanguage } from '../language/console-language.ts';
import { en } from './en.ts';
import { zhHans, type Messages } from './zh-hans.ts';

const written: Readonly<Record<ConsoleLanguage, Messages>> = { 'zh-Hans': zhHans, en };

/** All words of the console in a language. */
export function messagesIn(language: ConsoleLanguage): Messages {
  return written[language];
}
