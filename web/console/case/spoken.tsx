import type { ReactNode } from 'react';
import { inLanguage, languageOf, type Words } from '../../../domain/language.ts';
import { useLanguage } from '../language/language-context.ts';

/** A text of the affair in the language of the console; where it falls back, it says which language it is in. */
export function Spoken({ words }: { readonly words: Words }): ReactNode {
  const { language } = useLanguage();
  const spokenIn = languageOf(words, language);
  return <span lang={spokenIn === language ? undefined : spokenIn}>{inLanguage(words, language)}</span>;
}
