import { findQuestion, type Question } from '../../domain/form-post/find-question.ts';
import type { Issue } from '../../domain/issue.ts';
import { inLanguage, type Language } from '../../domain/language.ts';
import type { FieldPlan, Plan, RulePlan } from '../../domain/plan.ts';
import { fillIn } from './fill-in.ts';
import { formatWords } from './format-words.ts';
import { issueWords } from './issue-words.ts';
import { titleInSentence } from './title-in-sentence.ts';

/**
 * What an issue says to the citizen: the author's own words for it where there are any, else the common words with the
 * title of the question. Without a plan, or where no question stands, the words speak of "this answer".
 */
export function speakIssue(issue: Issue, language: Language, plan?: Plan): string {
  const question = plan && findQuestion(plan, issue.path);
  return (question?.rows ?? []).reduceRight(
    (said, { group, index }) =>
      fillIn(issueWords(language, ['row']), {
        title: inLanguage(group.title, language),
        number: index + 1,
        message: said,
      }),
    speakIssueInPlace(issue, language, plan),
  );
}

/**
 * The same for a caller who reads the path too: the author's own words exactly as written, the row named only in front
 * of the common ones.
 */
export function speakIssueWithPath(issue: Issue, language: Language, plan?: Plan): string {
  const question = plan && findQuestion(plan, issue.path);
  return ownWords(issue, language, plan, question) ?? speakIssue(issue, language, plan);
}

/** The same where it stands beside its question, so that the row need not be named. */
export function speakIssueInPlace(issue: Issue, language: Language, plan?: Plan): string {
  const question = plan && findQuestion(plan, issue.path);
  return ownWords(issue, language, plan, question) ?? commonWords(issue, language, question);
}

function ownWords(issue: Issue, language: Language, plan?: Plan, question?: Question): string | undefined {
  const own = question?.field?.errors?.[issue.code];
  if (own !== undefined) return inLanguage(own, language);
  const rule = ruleOf(issue, plan);
  return rule && inLanguage(rule.message, language);
}

/** The rule that an issue of code `rule` or `stop` is about. */
export function ruleOf(issue: Issue, plan?: Plan): RulePlan | undefined {
  const index = issue.params['rule'];
  if ((issue.code !== 'rule' && issue.code !== 'stop') || typeof index !== 'number') return undefined;
  return plan?.rules[index];
}

function commonWords(issue: Issue, language: Language, question?: Question): string {
  const title = question?.field?.title ?? question?.page.title;
  const names = {
    title: title === undefined ? issueWords(language, ['thisQuestion']) : titleInSentence(title, language),
    question: title === undefined ? issueWords(language, ['thisQuestion']) : inLanguage(title, language),
  };
  const keys = [...variants(issue, question?.field), issue.code];
  const format =
    issue.code === 'format' && !isDate(question?.field) ? formatWords(issue.params['format'], language) : undefined;
  if (format === undefined)
    return fillIn(issueWords(language, keys), { ...sayable(issue.params), path: issue.path, ...names });
  return title === undefined ? format : fillIn(issueWords(language, ['titled']), { ...names, message: format });
}

function isDate(field: FieldPlan | undefined): boolean {
  return field?.kind === 'date' || field?.kind === 'month' || field?.kind === 'date-time';
}

/** The special words for an issue, by what is asked and by the limit that was missed, the best first. */
function variants(issue: Issue, field?: FieldPlan): readonly string[] {
  switch (issue.code) {
    case 'required':
    case 'dependentRequired':
      return field === undefined ? [] : [`required.${requiredVariant[field.kind] ?? ''}`];
    case 'const':
      return field?.kind === 'consent' ? ['const.consent'] : [];
    case 'type':
      return field === undefined ? [] : [`type.${field.type}`];
    case 'format':
    case 'pattern':
      return field === undefined ? [] : [`format.${field.kind}`];
    case 'multipleOf':
      return multipleVariant(issue.params);
    default:
      return [];
  }
}

const requiredVariant: Readonly<Partial<Record<FieldPlan['kind'], string>>> = {
  choice: 'choice',
  choices: 'choice',
  division: 'choice',
  boolean: 'boolean',
  consent: 'consent',
  attachment: 'attachment',
  attachments: 'attachment',
  group: 'rows',
  list: 'rows',
};

function multipleVariant(params: Issue['params']): readonly string[] {
  const limit = params['limit'] ?? params['multipleOf'];
  if (limit === 1) return ['multipleOf.integer'];
  return decimalsOf(limit) === undefined ? [] : ['multipleOf.decimals'];
}

/** How many decimals a multiple of 0.1, 0.01 ... has. */
function decimalsOf(limit: unknown): number | undefined {
  const decimals = typeof limit === 'number' ? -Math.log10(limit) : Number.NaN;
  return Number.isInteger(decimals) && decimals > 0 ? decimals : undefined;
}

function sayable(params: Issue['params']): Record<string, string | number> {
  const limit = params['limit'] ?? params['multipleOf'];
  const said = Object.entries(params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  const decimals = decimalsOf(limit);
  return { ...Object.fromEntries(said), ...(decimals !== undefined && { decimals }) };
}
