import { askedQuestions } from './asked-questions.ts';
import { sendOnce } from './send-once.ts';

/*
 * What enhances a citizen's page. The page works without it: every question is there, and the server decides.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
  askedQuestions(form);
  sendOnce(form);
}

// After a form post the first thing to hear is what is wrong; a fragment says that the person was somewhere else.
if (location.hash === '') document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
