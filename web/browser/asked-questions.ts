import type { ConditionData } from '../../domain/form-post/condition-data.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

const controlsOf = (element: ParentNode): readonly Control[] => [
  ...element.querySelectorAll<Control>('input, select, textarea, button'),
];

/**
 * Shows the questions that the answers lead to and hides the others. Hidden answers are not cleared: their controls are
 * disabled, so they are not posted, and come back when the question does.
 */
export function askedQuestions(form: HTMLFormElement): void {
  const conditional = [...form.querySelectorAll<HTMLElement>('[data-when]')].map((element) => {
    // The script shows and hides, so that the line that says when a question is asked has done its work.
    for (const line of element.querySelectorAll<HTMLElement>(
      ':scope > .banshi-when, :scope > fieldset > .banshi-when',
    )) {
      line.hidden = true;
    }
    return { element, when: JSON.parse(element.dataset['when'] ?? '[]') as ConditionData };
  });
  if (conditional.length === 0) return;

  const update = (): void => {
    const answers = readAnswers(form);
    for (const { element, when } of conditional) {
      const isHidden = !holds(when, answers) || isInHidden(element.parentElement);
      if (element.hidden !== isHidden) element.hidden = isHidden;
      if (!isHidden) continue;
      // What was asked only because of this question is not asked either: later questions are tested without it.
      for (const control of controlsOf(element)) answers.delete(control.name);
    }
    for (const control of controlsOf(form)) control.disabled = isInHidden(control);
  };
  form.addEventListener('input', update);
  form.addEventListener('change', update);
  // The back button restores answers without an event.
  addEventListener('pageshow', update);
  update();
}

/** What is filled in, by name; disabled controls too, since a question may come back with its answer. */
function readAnswers(form: HTMLFormElement): Map<string, string[]> {
  const answers = new Map<string, string[]>();
  for (const control of controlsOf(form)) {
    if (control instanceof HTMLButtonElement || control.value.trim() === '') continue;
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type) && !control.checked) continue;
    answers.set(control.name, [...(answers.get(control.name) ?? []), control.value]);
  }
  return answers;
}

function holds(when: ConditionData, answers: ReadonlyMap<string, readonly string[]>): boolean {
  return when.every(({ negate, tests }) => tests.every((test) => testHolds(test, answers)) !== negate);
}

function testHolds(
  { name, values }: ConditionData[number]['tests'][number],
  answers: ReadonlyMap<string, readonly string[]>,
): boolean {
  const given = answers.get(name);
  if (values !== undefined) return given?.some((value) => values.includes(value)) ?? false;
  // A date, a file or a group is posted in parts.
  return given !== undefined || [...answers.keys()].some((key) => key.startsWith(`${name}.`));
}

function isInHidden(element: Element | null): boolean {
  return (element?.closest('[data-when][hidden]') ?? null) !== null;
}
