/**
 * Characters of receipt numbers and access codes: 29, a prime, so that one check character catches what it must.
 * No two look alike: no B (8), I and L (1), O (0), S (5), U (V), Z (2).
 */
export const alphabet = '0123456789ACDEFGHJKMNPQRTVWXY';

/** Place of a character in the alphabet, -1 for a stranger. */
export function characterValue(character: string): number {
  return alphabet.indexOf(character);
}

/**
 * `count` characters drawn from random bytes. The bytes are read as one large number, so with at least ten bytes
 * more than the characters need, no character is likelier than another by more than 2^-80. Throws a `RangeError`
 * for fewer bytes.
 */
export function drawCharacters(randomBytes: Uint8Array, count: number): string {
  if (randomBytes.length < Math.ceil((count * Math.log2(alphabet.length)) / 8) + 10) {
    throw new RangeError(`${String(count)} characters need more random bytes than ${String(randomBytes.length)}`);
  }
  const base = BigInt(alphabet.length);
  let rest = randomBytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
  let drawn = '';
  for (let position = 0; position < count; position += 1) {
    drawn += alphabet.charAt(Number(rest % base));
    rest /= base;
  }
  return drawn;
}
