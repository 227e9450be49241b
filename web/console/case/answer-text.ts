import { inLanguage } from '../../../domain/language.ts';
import type { FieldPlan } from '../../../domain/plan.ts';
import type { ConsoleLanguage } from '../language/console-language.ts';
import { speakDate, speakMoment, speakMonth } from '../language/speak-date.ts';
import type { Messages } from '../messages/zh-hans.ts';

/** What an answer is put into words with. */
export interface AnswerWords {
  readonly language: ConsoleLanguage;
  readonly messages: Messages;
  readonly divisionTitles?: Readonly<Record<string, string>> | undefined;
}

/** One plain answer as people read it. What the plan does not explain is shown as it was stored. */
export function answerText(field: FieldPlan, answer: unknown, words: AnswerWords): string {
  const { language, messages, divisionTitles } = words;
  const { plain } = messages;
  if (Array.isArray(answer))
    return answer.map((one) => answerText(field, one, words)).join(language === 'en' ? ', ' : '、');
  if (field.kind === 'consent') return answer === field.constant ? plain.agreed : stored(answer);
  if (typeof answer === 'boolean') return answer ? plain.yes : plain.no;
  const option = field.options?.find(({ value }) => value === answer);
  if (option) return inLanguage(option.title, language);
  if (typeof answer === 'number') return numberText(field, answer, words);
  if (typeof answer !== 'string') return stored(answer);
  if (field.kind === 'division' || field.format === 'division') {
    const title = divisionTitles?.[answer];
    return title === undefined ? answer : `${title} ${answer}`;
  }
  if (field.kind === 'date' || field.format === 'date') return speakDate(answer, language);
  if (field.kind === 'month') return speakMonth(answer, language);
  if (field.kind === 'date-time' || field.format === 'date-time') return speakMoment(answer, language);
  return answer;
}

function numberText({ unit, multipleOf }: FieldPlan, answer: number, { language, messages }: AnswerWords): string {
  const isMoney = unit === 'yuan' || unit === 'CNY';
  const text = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    maximumFractionDigits: 20,
    ...(isMoney && multipleOf === 0.01 && { minimumFractionDigits: 2 }),
    useGrouping: isMoney,
  }).format(answer);
  return unit === undefined ? text : `${text} ${messages.units[unit] ?? unit}`;
}

function stored(answer: unknown): string {
  return typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '');
}
