import type { Words } from '../../domain/language.ts';

const units: Readonly<Record<string, Words>> = {
  yuan: { 'zh-Hans': '元', en: 'yuan' },
  CNY: { 'zh-Hans': '元', en: 'yuan' },
  '10k-yuan': { 'zh-Hans': '万元', en: '10,000 yuan' },
  m2: { 'zh-Hans': '平方米', en: 'm²' },
  m: { 'zh-Hans': '米', en: 'm' },
  km: { 'zh-Hans': '公里', en: 'km' },
  kg: { 'zh-Hans': '公斤', en: 'kg' },
  mu: { 'zh-Hans': '亩', en: 'mu' },
  tonnes: { 'zh-Hans': '吨', en: 'tonnes' },
  persons: { 'zh-Hans': '人', en: 'people' },
  people: { 'zh-Hans': '人', en: 'people' },
  years: { 'zh-Hans': '年', en: 'years' },
  months: { 'zh-Hans': '个月', en: 'months' },
  days: { 'zh-Hans': '天', en: 'days' },
  hours: { 'zh-Hans': '小时', en: 'hours' },
  percent: { 'zh-Hans': '%', en: '%' },
};

/** The words for an `x-unit`; a unit that is not listed stands as the author wrote it. */
export function unitWords(unit: string): Words {
  const words = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return words ?? { 'zh-Hans': unit, en: unit, za: unit };
}
