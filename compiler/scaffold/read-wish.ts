import type { Reference } from '../../domain/reference.ts';
import type { DivisionLevel } from '../../domain/plan.ts';
import { divisionLevels } from '../model/division-level.ts';
import { itemTypes } from '../plan/plan-guide.ts';
import { nearName } from '../read/near-name.ts';
import type { AffairWishes, Audience } from './affair-wishes.ts';
import type { Refusal } from './refusal.ts';

export type Wish = Exclude<keyof AffairWishes, 'code'>;

/** The value of a wish, or why it cannot be had. */
export type Read<T> = { readonly value: T } | { readonly refusal: Refusal };

const audiences: readonly Audience[] = ['natural-person', 'legal-person'];

/** How each wish is read from what a person wrote; `known` are the wishes read before it. */
export const readWish: {
  readonly [Name in Wish]: (
    text: string,
    reference: Reference,
    known: Partial<AffairWishes>,
  ) => Read<AffairWishes[Name]>;
} = {
  function: (text, { functions }) => {
    const known = functions.map(({ id }) => id);
    return known.includes(text) ? { value: text } : refuse('unknown-function', { value: text }, nearName(text, known));
  },
  title: readTitle,
  titleEn: readTitle,
  audience: readAudience,
  itemType: (text) => oneOf(text, itemTypes),
  level: (text, { functions }, known) => {
    const level = oneOf(text, divisionLevels);
    if ('refusal' in level) return level;
    const { levels } = functions.find(({ id }) => id === known.function) ?? { levels: divisionLevels };
    if (levels.includes(level.value)) return level;
    const params = { function: known.function ?? '', value: text, expected: levels.join(', ') };
    return refuse('no-such-department', params);
  },
  workingDays: (text) => {
    const days = /^\d{1,3}$/.test(text) ? Number(text) : Infinity;
    return days <= 365 ? { value: days } : refuse('bad-days', { value: text });
  },
};

/** The level that most affairs of a function are handled at: the county, or the lowest that it has. */
export function usualLevel(id: string | undefined, { functions }: Reference): DivisionLevel {
  const levels = functions.find((one) => one.id === id)?.levels ?? [];
  return levels.includes('county') ? 'county' : (levels.at(-1) ?? 'county');
}

function readAudience(text: string): Read<readonly Audience[]> {
  const said = text.split(',').map((one) => one.trim());
  const wrong = said.find((one) => !audiences.some((known) => known === one));
  if (wrong === undefined) return { value: audiences.filter((one) => said.includes(one)) };
  return refuse('unknown-value', { value: wrong, expected: audiences.join(', ') }, nearName(wrong, audiences));
}

function readTitle(text: string): Read<string> {
  const title = text.trim();
  const isPlain = title.length > 0 && title.length <= 100 && !/[<>\p{Cc}]|&\w+;|&#/u.test(title);
  return isPlain ? { value: title } : refuse('bad-title', { value: text });
}

function oneOf<T extends string>(text: string, known: readonly T[]): Read<T> {
  const found = known.find((one) => one === text);
  if (found !== undefined) return { value: found };
  return refuse('unknown-value', { value: text, expected: known.join(', ') }, nearName(text, known));
}

function refuse(code: Refusal['code'], params: Refusal['params'], suggestion?: string): { readonly refusal: Refusal } {
  return { refusal: { code, params, ...(suggestion !== undefined && { suggestion }) } };
}
