import { parentPointer } from './json-pointer.ts';

/** Line and column, both from 1; columns count UTF-16 units, as editors and the language server protocol do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a pointer stands in a text. A pointer that the text does not hold (a missing key, the inside of a part) is
 * taken to the nearest place above it that it does hold.
 */
export function locate(
  text: string,
  offsets: ReadonlyMap<string, number>,
  pointer: string,
): Position & { pointer: string } {
  let place = pointer;
  while (place !== '' && !offsets.has(place)) place = parentPointer(place);
  const before = text.slice(0, offsets.get(place) ?? 0);
  const line = before.split('\n').length;
  return { pointer: place, line, column: before.length - before.lastIndexOf('\n') };
}
