import type { ReactNode } from 'react';
import { isAsked } from '../../../domain/form-post/is-asked.ts';
import type { PagePlan } from '../../../domain/plan.ts';
import { useLanguage } from '../language/language-context.ts';
import { answerIn } from './field-standing.ts';
import { FieldList } from './field-list.tsx';
import { Spoken } from './spoken.tsx';
import { useCase } from './case-context.ts';

/** All answers in the order of the form, page by page. A page that was not asked, or has no answer, is not there. */
export function AnswersView(): ReactNode {
  const { messages } = useLanguage();
  const { plan, answers } = useCase();
  const pages = plan.pages
    .map((page) => ({ page, holder: page.key === '' ? answers : answerIn(answers, page.key) }))
    .filter(({ page, holder }) => holder !== undefined && isAsked(plan, page.when, answers) !== false);
  return (
    <>
      <h2 className="hidden">{messages.plain.answers}</h2>
      {pages.length === 0 && <p>{messages.plain.noAnswers}</p>}
      {pages.map(({ page, holder }) => (
        <AnsweredPage key={page.key} page={page} holder={holder} />
      ))}
    </>
  );
}

function AnsweredPage({ page, holder }: { readonly page: PagePlan; readonly holder: unknown }): ReactNode {
  return (
    <section className="card">
      <h3>
        <Spoken words={page.title} />
      </h3>
      <FieldList fields={page.fields} holder={holder} rows={[]} />
    </section>
  );
}
