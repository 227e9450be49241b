import type { CaseFile } from '../domain/case/case-file.ts';
import { isSettled } from '../domain/case/settled.ts';
import type { Language } from '../domain/language.ts';
import { speakWords } from './speak-words.ts';

/** A case as lists show it, after `schemas/documents/inbox.json`. `today` is the date in Asia/Shanghai. */
export function caseSummary({ revision: _, ...file }: CaseFile, today: string, language: Language): object {
  return { ...(speakWords(file, language) as object), overdue: isOverdue(file, today) };
}

/** Whether the day by which the department promised to decide has passed without a decision. */
export function isOverdue({ status, dueDate }: Pick<CaseFile, 'status' | 'dueDate'>, today: string): boolean {
  return dueDate < today && !isSettled(status);
}
