import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Problem } from '../api/problem.ts';
import { useLanguage } from '../language/language-context.ts';
import { Notice } from './notice.tsx';

/** What could not be loaded, in the words of the problem document, and a way to try again. */
export function Failure({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }): ReactNode {
  const { messages } = useLanguage();
  return (
    <Notice kind="alert">
      <p className="notice-title">{messages.plain.failedTitle}</p>
      <p>{problem.code === 'unreachable' ? messages.plain.unreachable : problem.message}</p>
      {problem.requestId !== undefined && <p className="quiet">{messages.requestId(problem.requestId)}</p>}
      <Button className="button" onPress={retry}>
        {messages.plain.retry}
      </Button>
    </Notice>
  );
}
