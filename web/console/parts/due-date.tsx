import type { ReactNode } from 'react';
import { shanghaiDate } from '../../../domain/clock/shanghai-date.ts';
import type { CaseSummary } from '../api/documents.ts';
import { useLanguage } from '../language/language-context.ts';
import { speakDate } from '../language/speak-date.ts';
import { dueWords } from './due-words.ts';

/** When a case is due: how far off, and the date. Overdue is said by a mark and words, not by colour alone. */
export function DueDate({ of: file }: { readonly of: CaseSummary }): ReactNode {
  const { language, messages } = useLanguage();
  const relative = dueWords(file, shanghaiDate(Date.now()), messages);
  return (
    <span className={file.overdue ? 'due due-late' : 'due'}>
      {relative !== undefined && (
        <span className="due-relative">
          {file.overdue && (
            <span className="due-mark" aria-hidden="true">
              !
            </span>
          )}
          {relative}
        </span>
      )}
      <time dateTime={file.dueDate}>{speakDate(file.dueDate, language)}</time>
      {file.provisional && (
        <span className="provisional" title={messages.plain.provisionalHint}>
          {messages.plain.provisional}
        </span>
      )}
    </span>
  );
}
