import type { ReactNode } from 'react';
import type { FieldPlan } from '../../../domain/plan.ts';
import type { Attachment } from '../api/documents.ts';
import { useLanguage } from '../language/language-context.ts';
import { answerText } from './answer-text.ts';
import { AttachmentLink } from './attachment-link.tsx';
import { MaskedAnswer } from './masked-answer.tsx';
import { useCase } from './case-context.ts';

/** One answer: as text, as files to download, or hidden until somebody asks for it. */
export function AnswerValue({ field, answer }: { readonly field: FieldPlan; readonly answer: unknown }): ReactNode {
  const { language, messages } = useLanguage();
  const { divisionTitles } = useCase();
  if (field.kind === 'attachment' || field.kind === 'attachments') {
    const files = (Array.isArray(answer) ? answer : [answer]) as readonly Attachment[];
    return (
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id}>
            <AttachmentLink file={file} />
          </li>
        ))}
      </ul>
    );
  }
  const item = field.kind === 'list' ? (field.fields?.[0] ?? field) : field;
  const text = answerText(item, answer, { language, messages, divisionTitles });
  if ((item.privacy ?? field.privacy)?.class === 'sensitive') return <MaskedAnswer field={field}>{text}</MaskedAnswer>;
  return <span className="answer">{text}</span>;
}
