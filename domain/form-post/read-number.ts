import { halfWidth } from '../formats/half-width.ts';

const plain = /^[+-]?(\d+(\.\d+)?|\.\d+)$/;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** As ECMAScript prints very large and very small numbers. */
const scientific = /^-?\d(\.\d+)?e[+-]\d+$/;

/**
 * The number that was typed: `1,234.50`, `１２`. What is no number stays the text, so that the validator says so and
 * the page shows it again.
 */
export function readNumber(text: string): number | string {
  const typed = halfWidth(text).trim();
  if (!plain.test(typed) && !grouped.test(typed) && !scientific.test(typed)) return text;
  const number = Number(typed.replaceAll(',', ''));
  return Number.isFinite(number) ? number : text;
}
