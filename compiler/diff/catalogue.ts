import type { ChangeEntry } from './catalogue/change-entry.ts';
import { guideChanges } from './catalogue/guide-changes.ts';
import { questionChanges } from './catalogue/question-changes.ts';

/** Every kind of change there is, by code. A code never changes its meaning. */
export const catalogue: Readonly<Record<string, ChangeEntry>> = { ...questionChanges, ...guideChanges };
