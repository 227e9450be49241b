import type { Change, Hurt } from './change.ts';
import { guideChanges } from './catalogue/guide-changes.ts';
import { questionChanges } from './catalogue/question-changes.ts';

/** One kind of change: how much it weighs, and the words that say what is different now. */
export interface ChangeEntry {
  readonly compatibility: Change['compatibility'];
  readonly breaks: readonly Hurt[];
  /** `{name}` stands for `params.name`. */
  readonly en: string;
  readonly 'zh-Hans': string;
}

/** Every kind of change there is, by code. A code never changes its meaning. */
export const catalogue: Readonly<Record<string, ChangeEntry>> = { ...questionChanges, ...guideChanges };
