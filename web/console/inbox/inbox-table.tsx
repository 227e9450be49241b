import type { ReactNode } from 'react';
import type { CaseSummary } from '../api/documents.ts';
import { useLanguage } from '../language/language-context.ts';
import { speakMoment } from '../language/speak-date.ts';
import { DueDate } from '../parts/due-date.tsx';
import { StatusTag } from '../parts/status-tag.tsx';
import { Link } from '../router/link.tsx';
import { casePath } from '../router/view.ts';

/**
 * The cases as a table; on a narrow screen each row becomes a card. Roles are written out because a browser takes the
 * table out of the accessibility tree when style sheets lay it out as blocks.
 */
export function InboxTable({ items }: { readonly items: readonly CaseSummary[] }): ReactNode {
  const { plain } = useLanguage().messages;
  return (
    <table className="inbox" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {[plain.due, plain.affair, plain.status, plain.number, plain.submitted].map((title) => (
            <th key={title} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <InboxRow key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function InboxRow({ item }: { readonly item: CaseSummary }): ReactNode {
  const { language, messages } = useLanguage();
  const { plain } = messages;
  return (
    <tr role="row" className={item.overdue ? 'is-late' : undefined}>
      <td role="cell" data-title={plain.due}>
        <DueDate of={item} />
      </td>
      <td role="cell" className="inbox-affair">
        {item.affair.title}
        {item.role === 'joint' && <span className="tag tag-over">{plain.joint}</span>}
      </td>
      <td role="cell" data-title={plain.status}>
        <StatusTag status={item.status} />
      </td>
      <td role="cell" data-title={plain.number}>
        <Link className="number" href={casePath(item.id)}>
          {item.id}
        </Link>
      </td>
      <td role="cell" data-title={plain.submitted} className="quiet">
        <time dateTime={item.submittedAt}>{speakMoment(item.submittedAt, language)}</time>
      </td>
    </tr>
  );
}
