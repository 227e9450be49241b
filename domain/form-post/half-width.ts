/** Full-width forms (U+FF01 to U+FF5E) and the ideographic space as typed with a Chinese keyboard, in half width. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
