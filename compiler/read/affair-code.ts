import type { Json } from './json.ts';
import { textAt } from './json.ts';

export const affairBase = 'https://banshi.dev/affairs/';

/** What a code looks like: kebab-case, at most 64 characters, so that it can stand in an address and a folder name. */
export const codePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The code in `$id` (`https://banshi.dev/affairs/<code>`), or undefined where it holds none. */
export function affairCode(affair: Json | undefined): string | undefined {
  const id = textAt(affair, '$id');
  if (id === undefined || !id.startsWith(affairBase)) return undefined;
  const code = id.slice(affairBase.length);
  return codePattern.test(code) && code.length <= 64 ? code : undefined;
}
