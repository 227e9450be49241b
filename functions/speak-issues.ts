import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { Plan } from '../domain/plan.ts';
import { speakIssueWithPath } from '../web/messages/speak-issue.ts';
import type { SpokenIssue } from './problem-answer.ts';

/** Issues with the words of the affair, or the common ones, in one language. */
export function speakIssues(issues: readonly Issue[], language: Language, plan?: Plan): readonly SpokenIssue[] {
  return issues.map((issue) => ({ ...issue, message: speakIssueWithPath(issue, language, plan) }));
}
