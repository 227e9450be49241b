/** A number as people write it: `units` times ten to the power of minus `scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * The decimal that a number stands for: the shortest text that reads back as it, so 0.1 is a tenth and 19.99 is
 * 1999 hundredths. Of numbers that are not finite it is a RangeError.
 */
function decimal(value: number): Decimal {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError('not a finite number');
  const scale = fraction.length - Number(exponent);
  const units = BigInt(sign + whole + fraction);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

function toNumber(units: bigint, scale: number): number {
  return Number(`${units}e-${scale}`);
}

/** The exact sum, where a number can hold it, else the nearest one: 0.1 + 0.2 is 0.3. */
export function add(a: number, b: number): number {
  const sum = a + b;
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(sum)) return sum;
  const [x, y] = [decimal(a), decimal(b)];
  const scale = Math.max(x.scale, y.scale);
  return toNumber(unitsAt(x, scale) + unitsAt(y, scale), scale);
}

export function subtract(a: number, b: number): number {
  return add(a, -b);
}

/** The exact product, where a number can hold it, else the nearest one: 19.99 * 3 is 59.97. */
export function multiply(a: number, b: number): number {
  const product = a * b;
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(product)) return product + 0;
  const [x, y] = [decimal(a), decimal(b)];
  return toNumber(x.units * y.units, x.scale + y.scale);
}

/** Whether `value` is a whole number of `step` (JSON Schema `multipleOf`), by decimal text: 19.99 is one of 0.01. */
export function isMultipleOf(value: number, step: number): boolean {
  if (Number.isInteger(value) && Number.isInteger(step)) return value % step === 0;
  if (!Number.isFinite(value)) return false;
  const [x, y] = [decimal(value), decimal(step)];
  const scale = Math.max(x.scale, y.scale);
  return unitsAt(x, scale) % unitsAt(y, scale) === 0n;
}

/** The sum of a list, each step exact; of an empty one 0. */
export function sum(list: readonly number[]): number {
  return list.reduce(add, 0);
}

/** The quotient: exact where a number can hold it, else the nearest. A RangeError where `b` is zero. */
export function divide(a: number, b: number): number {
  if (b === 0) throw new RangeError('division by zero');
  const [x, y] = [decimal(a), decimal(b)];
  const rough = Math.abs(a / b);
  // Beyond these the digits below do not suffice, and nobody counts that exactly.
  if (rough < 1e-9 || rough > 1e21) return a / b;
  const digits = 30;
  const units = (x.units * 10n ** BigInt(y.scale + digits)) / (y.units * 10n ** BigInt(x.scale));
  return toNumber(units, digits);
}

/** The quotient of integers towards zero (CEL `int / int`). A RangeError where `b` is zero. */
export function divideInt(a: number, b: number): number {
  if (b === 0) throw new RangeError('division by zero');
  return Math.trunc(a / b) + 0;
}

/** What is left of a division of integers, with the sign of `a`. A RangeError where `b` is zero. */
export function remainder(a: number, b: number): number {
  if (b === 0) throw new RangeError('division by zero');
  return (a % b) + 0;
}
