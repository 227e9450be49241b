/**
 * Words in PascalCase, Latin letters and digits only; empty where there are none. A letter after a digit is a capital,
 * as json-schema-to-typescript writes names.
 */
export function pascalCase(words: string): string {
  return words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
    .replaceAll(/\d[a-z]/g, (found) => found.toUpperCase());
}
