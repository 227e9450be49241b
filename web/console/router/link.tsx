import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { navigate } from './navigate.ts';

/** A link within the console. New tabs, downloads and other buttons stay the browser's business. */
export function Link({ href, ...rest }: ComponentProps<'a'> & { readonly href: string }): ReactNode {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}
