import { useEffect, useRef, type ReactNode } from 'react';
import { useLanguage } from '../language/language-context.ts';

let isFirst = true;

/**
 * The `h1` of a view and the title of the tab. It takes the focus when a view replaces another, so that a screen reader
 * says where one is; the first view of a page load leaves the focus to the browser.
 */
export function PageHeading({ children }: { readonly children: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { messages } = useLanguage();
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  useEffect(() => {
    document.title = `${children} – ${messages.plain.appName}`;
  }, [children, messages]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
