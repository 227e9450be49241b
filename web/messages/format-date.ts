import type { Language } from '../../domain/language.ts';

const locales: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-Hans-CN', en: 'en-GB', za: 'zh-Hans-CN' };

/** Months in Zhuang as CLDR 48 has them; runtimes with older data do not know the language. */
const zhuangMonths = [
  'ndwenit',
  'ndwenngeih',
  'ndwensam',
  'ndwenseiq',
  'ndwenngux',
  'ndwenloeg',
  'ndwencaet',
  'ndwenbet',
  'ndwengouj',
  'ndwencib',
  "ndwencib'it",
  'ndwencibngeih',
];

/** A date (`YYYY-MM-DD`) in words: 2021年7月30日, 30 July 2021, 2021 ndwencaet 30. Anything else stays as it is. */
export function formatDate(date: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const time = parts === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  if (parts === null || Number.isNaN(time)) return date;
  if (language === 'za') return `${parts[1]} ${zhuangMonths[Number(parts[2]) - 1]} ${Number(parts[3])}`;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** A moment (RFC 3339) as the date and the time of day in Asia/Shanghai. Anything else stays as it is. */
export function formatMoment(moment: string, language: Language): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return moment;
  // Shanghai has had no summer time since 1991.
  const [date = '', clock = ''] = new Date(time + 8 * 3_600_000).toISOString().split('T');
  return `${formatDate(date, language)} ${clock.slice(0, 5)}`;
}
