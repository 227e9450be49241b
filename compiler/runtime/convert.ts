/** `int(...)`: towards zero; of text only whole decimals. A RangeError where it is no integer that a number holds. */
export function toInt(value: unknown): number {
  const number = typeof value === 'string' && /^-?[0-9]{1,16}$/.test(value) ? Number(value) : value;
  const whole = typeof number === 'number' ? Math.trunc(number) : NaN;
  if (!Number.isSafeInteger(whole)) throw new RangeError('not an integer');
  return whole + 0;
}

/** `double(...)`: of text only decimals. A RangeError otherwise. */
export function toDouble(value: unknown): number {
  const isDecimal = typeof value === 'string' && /^[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?$/.test(value);
  const number = isDecimal ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new RangeError('not a number');
  return number;
}

/** The letters A to Z as small ones, all others as they are. */
export function lowerAscii(value: string): string {
  return value.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The letters a to z as capitals, all others as they are. */
export function upperAscii(value: string): string {
  return value.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
