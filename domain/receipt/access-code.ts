import { characterValue, drawCharacters } from './alphabet.ts';
import { typedCharacters } from './typed-characters.ts';

const length = 20;

/** Random bytes that `createAccessCode` takes. */
export const accessCodeBytes = 32;

/** A secret of 97 bits that opens a receipt, in five groups of four: `7KQ4-M2XD-H03C-YW9T-A1FE`. */
export function createAccessCode(randomBytes: Uint8Array): string {
  return grouped(drawCharacters(randomBytes, length));
}

/** The access code that a person typed, or nothing where it cannot be one. */
export function parseAccessCode(typed: string): string | undefined {
  if (typed.length > 128) return undefined;
  const characters = typedCharacters(typed);
  if (characters.length !== length || [...characters].some((one) => characterValue(one) < 0)) return undefined;
  return grouped(characters);
}

function grouped(characters: string): string {
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
