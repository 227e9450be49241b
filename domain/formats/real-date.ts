/**
 * Whether the day exists in the Gregorian calendar, 1800 to 2200: the span in which a person who may still file or a
 * term that may still be granted can lie. No `Date` object, so nothing rolls over and no time zone plays in.
 */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** Whether eight digits `YYYYMMDD` are a day that exists. */
export function isRealCompactDate(digits: string): boolean {
  return isRealDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}
