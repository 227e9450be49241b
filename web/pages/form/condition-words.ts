import { findQuestion } from '../../../domain/form-post/find-question.ts';
import type { ConditionReference, ConditionTest } from '../../../domain/plan.ts';
import { html, type Html } from '../html.ts';
import type { FormView } from './form-view.ts';

/** "Only if 'Filed by an agent?' is 'Yes'": said beside every question that is not asked of everybody. */
export function conditionWords(view: FormView, when: readonly ConditionReference[] | undefined): Html | undefined {
  if (when === undefined || when.length === 0) return undefined;
  const { say } = view.speaker;
  const said = when.map(({ condition, negate = false }) => {
    const tests = view.plan.conditions[condition]?.tests;
    // "Not (one and another)" has no plain words.
    if (tests === undefined || tests.length === 0 || (negate && tests.length > 1)) return undefined;
    return tests.map((test) => testWords(view, test, negate));
  });
  if (said.includes(undefined)) return say('onlyIfOther');
  return say('onlyIf', {
    tests: joined(
      said.flatMap((words) => words ?? []),
      say('and'),
    ),
  });
}

function testWords(view: FormView, test: ConditionTest, negate: boolean): Html {
  const { say, words } = view.speaker;
  const field = findQuestion(view.plan, test.pointer)?.field;
  const question = field === undefined ? html`${test.pointer}` : words(field.title);
  if (test.values === undefined) return say(negate ? 'testNotAnswered' : 'testAnswered', { question });
  const answers = test.values.map((value) => {
    if (typeof value === 'boolean') return say('quoted', { words: say(value ? 'yes' : 'no') });
    const option = field?.options?.find((candidate) => candidate.value === value);
    const division = view.reference.divisions.find(({ code }) => field?.kind === 'division' && code === value);
    const title = option?.title ?? division?.title;
    return say('quoted', { words: title === undefined ? String(value) : words(title) });
  });
  return say(negate ? 'testIsNot' : 'testIs', { question, answers: joined(answers, say('or')) });
}

function joined(parts: readonly Html[], between: Html): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`;
}
