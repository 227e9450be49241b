import type { ReactNode } from 'react';
import { useLanguage } from '../language/language-context.ts';
import { speakMoment } from '../language/speak-date.ts';
import { DueDate } from '../parts/due-date.tsx';
import { StatusTag } from '../parts/status-tag.tsx';
import { useCase } from './case-context.ts';

const shownVersionDigits = 12;

/** How things stand with the case. */
export function CaseFacts(): ReactNode {
  const { language, messages } = useLanguage();
  const { plain } = messages;
  const file = useCase();
  const facts: readonly (readonly [title: string, fact: ReactNode])[] = [
    [plain.status, <StatusTag key="status" status={file.status} />],
    [plain.due, <DueDate key="due" of={file} />],
    [plain.department, file.department.title],
    [plain.role, file.role === 'lead' ? plain.lead : plain.joint],
    [
      plain.receiptNumber,
      <span key="number" className="number">
        {file.receiptNumber}
      </span>,
    ],
    [plain.submitted, speakMoment(file.submittedAt, language)],
    [
      plain.version,
      <span key="version" className="number" title={file.version}>
        {file.version.slice(0, shownVersionDigits)}
      </span>,
    ],
  ];
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{plain.facts}</h2>
      <dl className="facts">
        {facts.map(([title, fact]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
