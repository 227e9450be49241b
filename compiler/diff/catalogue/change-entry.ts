import type { Change, Hurt } from '../change.ts';

/** One kind of change: how much it weighs, and the words that say what is different now. */
export interface ChangeEntry {
  readonly compatibility: Change['compatibility'];
  readonly breaks: readonly Hurt[];
  /** `{name}` stands for `params.name`. */
  readonly en: string;
  readonly 'zh-Hans': string;
}

/** A change after which every answer that was right is right still, and means the same. */
export function compatible(en: string, chinese: string): ChangeEntry {
  return { compatibility: 'compatible', breaks: [], en, 'zh-Hans': chinese };
}

/** A change after which an answer that was right may be refused: it hurts those who have begun to fill in the form. */
export function breaksFilling(en: string, chinese: string): ChangeEntry {
  return { compatibility: 'breaking', breaks: ['filling'], en, 'zh-Hans': chinese };
}

/** A change after which a stored answer means something else, or is not where it was: it hurts readers too. */
export function breaksBoth(en: string, chinese: string): ChangeEntry {
  return { compatibility: 'breaking', breaks: ['filling', 'reading'], en, 'zh-Hans': chinese };
}
