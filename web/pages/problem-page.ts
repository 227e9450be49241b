import type { Language } from '../../domain/language.ts';
import { problemWords } from '../messages/problem-words.ts';
import { html } from './html.ts';
import { renderLayout } from './layout.ts';
import { createSpeaker } from './speaker.ts';

export interface ProblemPage {
  readonly status: number;
  /** Code of the problem document. */
  readonly code: string;
  readonly language: Language;
  /** What support needs to find the request in the logs. */
  readonly requestId?: string;
}

/** What went wrong, in words, and what to do next. */
export function renderProblemPage({ code, language, requestId }: ProblemPage): string {
  const speaker = createSpeaker(language);
  const { say, legal } = speaker;
  const { title, advice } = problemWords(code, language);
  return renderLayout({
    speaker,
    title,
    main: html`<h1 class="govuk-heading-xl">${legal(title)}</h1>
      <p class="govuk-body-l">${legal(advice)}</p>
      <p class="govuk-body"><a class="govuk-link" href="/">${say('goHome')}</a></p>
      ${requestId !== undefined && html`<p class="banshi-detail">${say('problemHelp')}: <code>${requestId}</code></p>`}`,
  });
}
