import type { ConsoleLanguage } from './console-language.ts';

const locales: Readonly<Record<ConsoleLanguage, string>> = { 'zh-Hans': 'zh-CN', en: 'en-GB' };

/** `2026-12-01` as people write it. A date is a date: no time zone touches it. What is no date stays as it is. */
export function speakDate(date: string, language: ConsoleLanguage): string {
  const moment = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(moment.getTime())) return date;
  const style = language === 'en' ? 'medium' : 'long';
  return new Intl.DateTimeFormat(locales[language], { dateStyle: style, timeZone: 'UTC' }).format(moment);
}

/** `2026-12` as people write it. */
export function speakMonth(month: string, language: ConsoleLanguage): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
  return new Intl.DateTimeFormat(locales[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** An RFC 3339 moment as the clock in Shanghai showed it, to the minute. A time without offset is Shanghai's. */
export function speakMoment(at: string, language: ConsoleLanguage): string {
  const moment = new Date(/[zZ]$|[+-]\d{2}:\d{2}$/.test(at) ? at : `${at}+08:00`);
  if (Number.isNaN(moment.getTime())) return at;
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(moment);
}

/** The time of day in Shanghai at a moment, in milliseconds since 1970, to the second. */
export function speakTime(at: number, language: ConsoleLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(at);
}
