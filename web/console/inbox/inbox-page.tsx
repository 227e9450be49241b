import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Inbox, Me } from '../api/documents.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { useLanguage } from '../language/language-context.ts';
import { speakTime } from '../language/speak-date.ts';
import { departmentTitle } from '../parts/department-switch.tsx';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { navigate } from '../router/navigate.ts';
import { useAddress } from '../router/use-address.ts';
import { inboxPath } from '../router/view.ts';
import { EmptyInbox } from './empty-inbox.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { formatInboxFilter, parseInboxFilter, type InboxFilter } from './inbox-filter.ts';
import { InboxTable } from './inbox-table.tsx';
import { KeepInPlace } from './keep-in-place.tsx';
import { loadInbox } from './load-inbox.ts';
import { rememberInbox } from './last-inbox.ts';
import { useAffairsSeen } from './use-affairs-seen.ts';

const pageSize = 50;
const refreshMillis = 15_000;

/** The cases of one department, soonest due first, kept fresh while one looks at them. */
export function InboxPage({ me, department }: { readonly me: Me; readonly department: string }): ReactNode {
  const { language, messages } = useLanguage();
  const { query } = useAddress();
  const filter = useMemo(() => parseInboxFilter(query), [query]);
  const subject = formatInboxFilter(filter);
  const [wanted, setWanted] = useState({ subject, count: pageSize });
  const count = wanted.subject === subject ? wanted.count : pageSize;
  const load = useCallback(
    (signal: AbortSignal) => loadInbox({ department, filter, count, language }, signal),
    [department, filter, count, language],
  );
  const { state, retry } = useLoaded(subject, load, refreshMillis);
  const inbox = state.kind === 'loaded' ? state.value : undefined;
  const affairs = useAffairsSeen(inbox?.items ?? [], filter.affair);
  const isFresh = state.kind === 'loaded' && state.problem === undefined;
  useEffect(() => {
    rememberInbox(`${inboxPath(department)}${query}`);
  }, [department, query]);

  const choose = (next: InboxFilter): void => {
    const text = formatInboxFilter(next);
    navigate(`${inboxPath(department)}${text === '' ? '' : `?${text}`}`, { replace: true });
  };
  return (
    <>
      <PageHeading>{messages.inboxOf(departmentTitle(me, department))}</PageHeading>
      <InboxFilters filter={filter} choose={choose} affairs={affairs} {...(inbox && { counts: inbox.counts })} />
      {state.kind === 'loading' && <Loading />}
      {state.kind === 'failed' && <Failure problem={state.problem} retry={retry} />}
      {state.kind === 'loaded' && state.problem && <Notice kind="status">{messages.plain.refreshFailed}</Notice>}
      {inbox && inbox.items.length === 0 && (
        <EmptyInbox
          isFiltered={subject !== ''}
          clear={() => {
            choose({});
          }}
        />
      )}
      {inbox && inbox.items.length > 0 && (
        <KeepInPlace>
          <InboxTable items={inbox.items} />
        </KeepInPlace>
      )}
      {inbox?.cursor !== undefined && (
        <Button
          className="button"
          isPending={inbox.count !== count && isFresh}
          onPress={() => {
            setWanted({ subject, count: inbox.items.length + pageSize });
          }}
        >
          {messages.plain.more}
        </Button>
      )}
      {state.kind === 'loaded' && <Standing inbox={state.value} at={state.at} />}
    </>
  );
}

function Standing({ inbox, at }: { readonly inbox: Inbox; readonly at: number }): ReactNode {
  const { language, messages } = useLanguage();
  const { total, overdue } = inbox.counts;
  return (
    <p className="quiet standing">
      <span role="status">{messages.shown(inbox.items.length)}</span>
      <span>{messages.overdueOf(overdue, total)}</span>
      <span>{messages.updatedAt(speakTime(at, language))}</span>
    </p>
  );
}
