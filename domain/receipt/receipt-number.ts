import { alphabet, characterValue, drawCharacters } from './alphabet.ts';
import { typedCharacters } from './typed-characters.ts';

declare const brand: unique symbol;

/** `20261123-7KQ4-M2XD-H`: the day, eight random characters, a check character. */
export type ReceiptNumber = string & { readonly [brand]: 'ReceiptNumber' };

const dateLength = 8;
const randomLength = 8;
const length = dateLength + randomLength + 1;

/** Random bytes that `createReceiptNumber` takes. */
export const receiptNumberBytes = 16;

/**
 * A receipt number of `date` (`YYYY-MM-DD`, Asia/Shanghai) from `receiptNumberBytes` random bytes. There are
 * 5 * 10^11 for each day, so a number says nothing about how many there are; whoever stores one checks that it is new.
 */
export function createReceiptNumber(date: string, randomBytes: Uint8Array): ReceiptNumber {
  const body = date.replaceAll('-', '') + drawCharacters(randomBytes, randomLength);
  return grouped(body + checkCharacter(body));
}

/** The receipt number that a person typed, or nothing where it cannot be one (wrong length, stranger, check). */
export function parseReceiptNumber(typed: string): ReceiptNumber | undefined {
  if (typed.length > 64) return undefined;
  const characters = typedCharacters(typed);
  if (characters.length !== length || !/^\d{8}/.test(characters)) return undefined;
  const values = [...characters].map(characterValue);
  if (values.includes(-1) || weightedSum(values) !== 0) return undefined;
  return grouped(characters);
}

function checkCharacter(body: string): string {
  const sum = weightedSum([...body, '0'].map(characterValue));
  return alphabet.charAt((alphabet.length - sum) % alphabet.length);
}

/**
 * Every position has its own weight, none of them 0 modulo the prime: a single wrong character and a swap of any
 * two characters change the sum (as ISO/IEC 7064 pure systems do, over 29 characters).
 */
function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value, position) => sum + value * (length - position), 0) % alphabet.length;
}

function grouped(characters: string): ReceiptNumber {
  const groups = [characters.slice(0, 8), characters.slice(8, 12), characters.slice(12, 16), characters.slice(16)];
  return groups.join('-') as ReceiptNumber;
}
