import { useCallback, type ReactNode } from 'react';
import type { CaseDocument } from '../api/documents.ts';
import { requestJson } from '../api/request.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { lastInbox } from '../inbox/last-inbox.ts';
import { useLanguage } from '../language/language-context.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { Link } from '../router/link.tsx';
import { AnswersView } from './answers-view.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { CaseContext } from './case-context.ts';
import { CaseFacts } from './case-facts.tsx';
import { HistoryList } from './history-list.tsx';
import { MaterialList } from './material-list.tsx';

/** One case: what was answered on the left, what is known about it on the right. */
export function CasePage({ caseId }: { readonly caseId: string }): ReactNode {
  const { language, messages } = useLanguage();
  const load = useCallback(
    (signal: AbortSignal) =>
      requestJson<CaseDocument>(`/api/cases/${encodeURIComponent(caseId)}`, { language, signal }),
    [caseId, language],
  );
  const { state, retry } = useLoaded(caseId, load);
  return (
    <>
      <p className="way-back">
        <Link href={lastInbox()}>{messages.plain.toInbox}</Link>
      </p>
      <PageHeading>{messages.caseTitle(caseId)}</PageHeading>
      {state.kind === 'loading' && <Loading />}
      {state.kind === 'failed' && <Failure problem={state.problem} retry={retry} />}
      {state.kind === 'loaded' && <CaseView file={state.value} />}
    </>
  );
}

function CaseView({ file }: { readonly file: CaseDocument }): ReactNode {
  return (
    <CaseContext value={file}>
      <p className="lead">{file.affair.title}</p>
      <div className="case">
        <div className="case-facts">
          <CaseFacts />
        </div>
        <div className="case-answers">
          <AnswersView />
        </div>
        <div className="case-side">
          <AttachmentList />
          <MaterialList />
          <HistoryList />
        </div>
      </div>
    </CaseContext>
  );
}
