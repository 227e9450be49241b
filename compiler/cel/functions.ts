import type { CelType } from './cel-type.ts';

/** What an argument must be. */
export type Parameter = 'string' | 'int' | 'number' | 'bool' | 'any' | 'list' | 'numbers' | 'scalars' | 'item';

/** A function as authors call it; the first parameter of a method is what stands before the dot. */
export interface CelFunction {
  readonly parameters: readonly Parameter[];
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  readonly result: CelType | 'item';
  /** JavaScript of a call; `runtime` calls a function of `compiler/runtime/`. */
  readonly code: (args: readonly string[], runtime: (name: string, ...args: readonly string[]) => string) => string;
  /** It may fail although the types are right. */
  readonly fails?: true;
}

const bool: CelType = { kind: 'bool' };
const int: CelType = { kind: 'int' };
const text: CelType = { kind: 'string' };
const date: CelType = { kind: 'string', date: true };

function runtime(
  name: string,
  parameters: readonly Parameter[],
  result: CelFunction['result'],
  more: Pick<CelFunction, 'optional' | 'fails'> = {},
): CelFunction {
  return { parameters, result, code: (args, call) => call(name, ...args), ...more };
}

function native(method: string, parameters: readonly Parameter[], result: CelType): CelFunction {
  return { parameters, result, code: ([self = '', ...args]) => `${self}.${method}(${args.join()})` };
}

/**
 * Called as `value.name(...)`: strings of the CEL standard and its `strings` extension, lists of Kubernetes
 * (https://kubernetes.io/docs/reference/using-api/cel/, "Kubernetes list library").
 */
export const methods: Readonly<Record<string, CelFunction>> = {
  contains: native('includes', ['string', 'string'], bool),
  startsWith: native('startsWith', ['string', 'string'], bool),
  endsWith: native('endsWith', ['string', 'string'], bool),
  trim: native('trim', ['string'], text),
  lowerAscii: runtime('lowerAscii', ['string'], text),
  upperAscii: runtime('upperAscii', ['string'], text),
  sum: runtime('sum', ['numbers'], 'item'),
  min: runtime('least', ['scalars'], 'item', { fails: true }),
  max: runtime('greatest', ['scalars'], 'item', { fails: true }),
  isSorted: runtime('isSorted', ['scalars'], bool),
  indexOf: runtime('indexOf', ['list', 'item'], int),
  lastIndexOf: runtime('lastIndexOf', ['list', 'item'], int),
};

/** Called as `name(...)`: conversions of the CEL standard, and dates, which are text (`YYYY-MM-DD`) here. */
export const functions: Readonly<Record<string, CelFunction>> = {
  int: runtime('toInt', ['any'], int, { fails: true }),
  double: runtime('toDouble', ['any'], { kind: 'number' }, { fails: true }),
  string: { parameters: ['any'], result: text, code: ([value = '']) => `String(${value})` },
  dyn: { parameters: ['any'], result: { kind: 'dyn' }, code: ([value = '']) => value },
  /** Today in Asia/Shanghai. */
  today: runtime('today', [], date),
  /** Completed years, today or on a date. */
  age: runtime('age', ['string', 'string'], int, { optional: 1, fails: true }),
  addDays: runtime('addDays', ['string', 'int'], date, { fails: true }),
  /** The month's last day where the day does not exist in it; also of `addYears`. */
  addMonths: runtime('addMonths', ['string', 'int'], date, { fails: true }),
  addYears: runtime('addYears', ['string', 'int'], date, { fails: true }),
  /** From the first date to the second. */
  daysBetween: runtime('daysBetween', ['string', 'string'], int, { fails: true }),
  /** `YYYY-MM` of a date. */
  yearMonth: runtime('yearMonth', ['string'], date, { fails: true }),
};
