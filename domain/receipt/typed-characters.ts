const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * What a person typed, brought to the alphabet: capitals, half-width, without spaces and dashes of any kind, and
 * letters that are not in the alphabet read as the digit they look like.
 */
export function typedCharacters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]+/gu, '')
    .replace(/[OIL]/g, (letter) => lookAlikes[letter] ?? letter);
}
