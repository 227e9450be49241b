import type { ReactNode } from 'react';
import { caseStatuses } from '../../../domain/case/case-status.ts';
import type { Inbox } from '../api/documents.ts';
import { useLanguage } from '../language/language-context.ts';
import { FilterChoice } from './filter-choice.tsx';
import type { InboxFilter } from './inbox-filter.ts';
import { NumberSearch } from './number-search.tsx';

/** Narrows the inbox: by number, status, affair, or to what is overdue. Each change shows at once. */
export function InboxFilters({
  filter,
  choose,
  affairs,
  counts,
}: {
  readonly filter: InboxFilter;
  readonly choose: (filter: InboxFilter) => void;
  readonly affairs: readonly (readonly [code: string, title: string])[];
  readonly counts?: Inbox['counts'];
}): ReactNode {
  const { messages } = useLanguage();
  const { plain, statuses } = messages;
  const { status, affair, overdue, q } = filter;
  const count = (number: number | undefined): string => (number === undefined ? '' : ` (${String(number)})`);
  return (
    <div className="filters" role="search" aria-label={plain.filters}>
      <NumberSearch
        value={q ?? ''}
        search={(text) => {
          choose({ ...without(filter, 'q'), ...(text !== '' && { q: text }) });
        }}
      />
      <FilterChoice
        label={plain.status}
        value={status ?? ''}
        options={[
          ['', `${plain.all}${count(counts?.total)}`],
          ...caseStatuses.map((one) => [one, `${statuses[one]}${count(counts?.byStatus[one])}`] as const),
        ]}
        choose={(value) => {
          const next = caseStatuses.find((one) => one === value);
          choose({ ...without(filter, 'status'), ...(next && { status: next }) });
        }}
      />
      <FilterChoice
        label={plain.affair}
        value={affair ?? ''}
        options={[['', plain.all], ...affairs]}
        choose={(value) => {
          choose({ ...without(filter, 'affair'), ...(value !== '' && { affair: value }) });
        }}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={overdue === true}
          onChange={({ target }) => {
            choose({ ...without(filter, 'overdue'), ...(target.checked && { overdue: true }) });
          }}
        />
        {plain.onlyOverdue}
        {count(counts?.overdue)}
      </label>
    </div>
  );
}

function without(filter: InboxFilter, name: keyof InboxFilter): InboxFilter {
  return Object.fromEntries(Object.entries(filter).filter(([one]) => one !== name));
}
