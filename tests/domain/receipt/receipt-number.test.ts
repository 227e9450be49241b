import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessCodeBytes, createAccessCode, parseAccessCode } from '../../../domain/receipt/access-code.ts';
import { alphabet, drawCharacters } from '../../../domain/receipt/alphabet.ts';
import { caseId, parseCaseId } from '../../../domain/receipt/case-id.ts';
import { createReceiptNumber, parseReceiptNumber, receiptNumberBytes } from '../../../domain/receipt/receipt-number.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const dates = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const numbers = fc.tuple(dates, bytes(receiptNumberBytes)).map(([date, random]) => createReceiptNumber(date, random));
const replaceAt = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);

describe('a receipt number', () => {
  test('has the shape that is read aloud, and carries the date', () => {
    fc.assert(
      fc.property(dates, bytes(receiptNumberBytes), (date, random) => {
        const number = createReceiptNumber(date, random);
        expect(number).toMatch(/^\d{8}-[0-9A-Y]{4}-[0-9A-Y]{4}-[0-9A-Y]$/);
        expect(number.slice(0, 8)).toBe(date.replaceAll('-', ''));
        expect(number).not.toMatch(/[BILOSUZ]/);
        expect(parseReceiptNumber(number)).toBe(number);
      }),
    );
  });

  test('with any single wrong character is no receipt number', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (let at = 0; at < number.length; at += 1) {
          if (number[at] === '-') continue;
          for (const wrong of alphabet) {
            if (wrong !== number[at]) expect(parseReceiptNumber(replaceAt(number, at, wrong))).toBeUndefined();
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('with any two neighbours swapped, also across groups, is no receipt number', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const plain = number.replaceAll('-', '');
        for (let at = 0; at + 1 < plain.length; at += 1) {
          const [one = '', other = ''] = plain.slice(at, at + 2);
          if (one === other) continue;
          expect(parseReceiptNumber(replaceAt(replaceAt(plain, at, other), at + 1, one))).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is understood in small letters, full width, with spaces, other dashes and look-alikes', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const fullWidth = number.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
        const variants = [
          number.toLowerCase(),
          fullWidth,
          ` ${number.replaceAll('-', ' ')} `,
          number.replaceAll('-', ''),
          number.replaceAll('-', '–'),
          number.replaceAll('-', '－'),
          number.replaceAll('0', 'O').replaceAll('1', 'l'),
          number.replaceAll('0', 'o').replaceAll('1', 'I'),
        ];
        for (const variant of variants) expect(parseReceiptNumber(variant)).toBe(number);
      }),
    );
  });

  test('is found in nothing else that is typed, and nothing makes the parser fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
        const parsed = parseReceiptNumber(typed);
        if (parsed !== undefined) expect(parseReceiptNumber(parsed)).toBe(parsed);
      }),
    );
    expect(parseReceiptNumber('')).toBeUndefined();
    expect(parseReceiptNumber('x'.repeat(1_000_000))).toBeUndefined();
  });

  test('is drawn evenly: each character stands at each place about as often', () => {
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 20_000; draw += 1) {
      const drawn = drawCharacters(crypto.getRandomValues(new Uint8Array(16)), 8);
      for (const character of drawn) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    const expected = (20_000 * 8) / alphabet.length;
    const chiSquare = [...alphabet].reduce(
      (sum, character) => sum + ((counts.get(character) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // 28 degrees of freedom: 80 is passed by chance once in a million runs.
    expect(chiSquare).toBeLessThan(80);
  });

  test('is not made of too few random bytes', () => {
    expect(() => createReceiptNumber('2026-11-23', new Uint8Array(8))).toThrow(RangeError);
  });
});

test('an access code has at least 80 bits and is understood as it is typed', () => {
  fc.assert(
    fc.property(bytes(accessCodeBytes), (random) => {
      const code = createAccessCode(random);
      expect(code.replaceAll('-', '').length * Math.log2(alphabet.length)).toBeGreaterThan(80);
      expect(parseAccessCode(code)).toBe(code);
      expect(parseAccessCode(` ${code.toLowerCase().replaceAll('-', '')}`)).toBe(code);
      expect(parseAccessCode(code.slice(1))).toBeUndefined();
    }),
  );
});

test('a case id is its receipt number and a number from 1', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 999 }), (receiptNumber, n) => {
      expect(parseCaseId(caseId(receiptNumber, n))).toEqual({ receiptNumber, n });
      expect(parseCaseId(receiptNumber)).toBeUndefined();
      expect(parseCaseId(caseId(receiptNumber, 0))).toBeUndefined();
    }),
  );
});
