import { isObject, type Json } from '../read/json.ts';

const width = 120;

/** JSON as the formatter of this repository leaves it: two spaces, and on one line what fits in 120 columns. */
export function printJson(value: Json): string {
  return `${print(value, '', 0)}\n`;
}

/** `taken` is what else stands on the first line: the key before and the comma after. */
function print(value: Json, indent: string, taken: number): string {
  const line = inline(value);
  if (line !== undefined && indent.length + taken + columns(line) <= width) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(
      (one, index, { length }) => inner + print(one, inner, comma(index, length)),
    );
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one], index, { length }) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + print(one, inner, columns(name) + comma(index, length));
  });
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** Columns that the comma after an entry takes: none after the last. */
function comma(index: number, length: number): number {
  return index < length - 1 ? 1 : 0;
}

/** On one line; undefined for what is never put on one: a list of several objects that say several things each. */
function inline(value: Json): string | undefined {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    if (list.length > 1 && list.every((one) => isObject(one) && Object.keys(one).length > 1)) return undefined;
    const items = list.map(inline);
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => {
    const said = inline(one);
    return said && `${JSON.stringify(key)}: ${said}`;
  });
  if (entries.length === 0) return '{}';
  return entries.includes(undefined) ? undefined : `{ ${entries.join(', ')} }`;
}

/** Chinese characters and their punctuation are two columns wide (Unicode Standard Annex 11). */
function columns(text: string): number {
  return text.length + (text.match(/[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/gu)?.length ?? 0);
}
