import { languages } from '../domain/language.ts';
import type { Answer } from './answer.ts';
import { languageCookie } from './negotiate-language.ts';
import type { Request } from './request.ts';

const rememberedSeconds = 365 * 24 * 60 * 60;

/** Remembers the language that somebody chose on a page (`?lang=`) for the pages after it. */
export function rememberLanguage(request: Request, answer: Answer): Answer {
  const chosen = languages.find((language) => language === request.query.get('lang'));
  if (chosen === undefined) return answer;
  const cookie = `${languageCookie}=${chosen}; Path=/; Max-Age=${String(rememberedSeconds)}; SameSite=Lax`;
  return { ...answer, cookies: [...(answer.cookies ?? []), cookie] };
}
