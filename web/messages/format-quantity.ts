import type { TimeLimit } from '../../domain/affair.ts';
import type { Language } from '../../domain/language.ts';
import { fillIn } from './fill-in.ts';
import { uiWords } from './ui-words.ts';

/** A time limit in words: 20 working days, 当场办结. */
export function formatTimeLimit(limit: TimeLimit, language: Language): string {
  const words = uiWords(language);
  if ('immediate' in limit) return words.immediate;
  if ('workingDays' in limit)
    return singular(fillIn(words.workingDays, { count: limit.workingDays }), limit.workingDays);
  return singular(fillIn(words.days, { count: limit.days }), limit.days);
}

/** An amount of money; `amount` is a decimal string, never rounded. */
export function formatMoney(amount: string, currency: string): string {
  return currency === 'CNY' ? `¥${amount}` : `${currency} ${amount}`;
}

/** Bytes as people read them: 5 MB, 300 kB (1024 to the step). */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'kB'] : [bytes / 1024 / 1024, 'MB'];
  return `${Number(size.toFixed(1))} ${unit}`;
}

/** Only English words end in s here. */
function singular(text: string, count: number): string {
  return count === 1 ? text.replace(/days$/, 'day') : text;
}
