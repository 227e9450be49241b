import { useCallback, useEffect, type ReactNode } from 'react';
import type { Me } from './api/documents.ts';
import { requestJson } from './api/request.ts';
import { useLoaded } from './api/use-loaded.ts';
import { CasePage } from './case/case-page.tsx';
import { InboxPage } from './inbox/inbox-page.tsx';
import { useLanguage } from './language/language-context.ts';
import { DepartmentSwitch } from './parts/department-switch.tsx';
import { Failure } from './parts/failure.tsx';
import { Header } from './parts/header.tsx';
import { Loading } from './parts/loading.tsx';
import { MessagePage } from './parts/message-page.tsx';
import { navigate } from './router/navigate.ts';
import { inboxPath, type View } from './router/view.ts';

/** Everything a signed-in person sees: header, departments, and the view of the address. */
export function Workplace({ view }: { readonly view: View }): ReactNode {
  const { language } = useLanguage();
  const load = useCallback((signal: AbortSignal) => requestJson<Me>('/api/me', { language, signal }), [language]);
  const { state, retry } = useLoaded('me', load);
  const me = state.kind === 'loaded' ? state.value : undefined;
  return (
    <>
      <Header isSignedIn {...(me && { name: me.name })} />
      {me && <DepartmentSwitch me={me} {...(view.kind === 'inbox' && { current: view.department })} />}
      <main id="main" tabIndex={-1}>
        {state.kind === 'loading' && <Loading />}
        {state.kind === 'failed' && <Failure problem={state.problem} retry={retry} />}
        {me && <Page view={view} me={me} />}
      </main>
    </>
  );
}

function Page({ view, me }: { readonly view: View; readonly me: Me }): ReactNode {
  const { messages } = useLanguage();
  const home = me.departments[0];
  const isHome = view.kind === 'home';
  useEffect(() => {
    if (isHome && home !== undefined) navigate(inboxPath(home), { replace: true });
  }, [isHome, home]);
  switch (view.kind) {
    case 'inbox':
      return <InboxPage key={view.department} me={me} department={view.department} />;
    case 'case':
      return <CasePage key={view.caseId} caseId={view.caseId} />;
    case 'home':
    case 'callback':
      return home === undefined ? (
        <MessagePage title={messages.plain.noDepartmentTitle} text={messages.plain.noDepartmentText} />
      ) : null;
    case 'unknown':
      return <MessagePage title={messages.plain.unknownTitle} text={messages.plain.unknownText} hasWayBack />;
  }
}
