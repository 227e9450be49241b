import type { ReactNode } from 'react';
import type { HistoryEntry } from '../../../domain/case/case-file.ts';
import { useLanguage } from '../language/language-context.ts';
import { speakMoment } from '../language/speak-date.ts';
import { StatusTag } from '../parts/status-tag.tsx';
import { useCase } from './case-context.ts';

/** What happened to the case, oldest first. */
export function HistoryList(): ReactNode {
  const { plain } = useLanguage().messages;
  const { history } = useCase();
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{plain.history}</h2>
      <ol className="history">
        {history.map((entry) => (
          <li key={entry.n}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  const { language, messages } = useLanguage();
  const { plain, actions } = messages;
  const { at, actor, action, from, to, reason, visibility } = entry;
  const words = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : action;
  return (
    <>
      <p>
        <strong>{words}</strong> {from !== to && <StatusTag status={to} />}
        {visibility === 'internal' && <span className="tag tag-over">{plain.internal}</span>}
      </p>
      <p className="quiet">
        <time dateTime={at}>{speakMoment(at, language)}</time> · {actor.kind === 'staff' ? actor.name : plain.citizen}
      </p>
      {reason !== undefined && (
        <p className="reason">
          {action !== 'note' && plain.reason}
          {reason}
        </p>
      )}
    </>
  );
}
