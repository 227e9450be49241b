import type { ReactNode } from 'react';
import { useLanguage } from '../language/language-context.ts';
import { Link } from '../router/link.tsx';
import { PageHeading } from './page-heading.tsx';

/** A view that only says something. */
export function MessagePage({
  title,
  text,
  hasWayBack = false,
}: {
  readonly title: string;
  readonly text: string;
  readonly hasWayBack?: boolean;
}): ReactNode {
  const { messages } = useLanguage();
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <p>{text}</p>
      {hasWayBack && (
        <p>
          <Link href="/console">{messages.plain.toInbox}</Link>
        </p>
      )}
    </>
  );
}
