import type { ReactNode } from 'react';
import { useLanguage } from '../language/language-context.ts';

/** Says that something is on its way. */
export function Loading(): ReactNode {
  const { messages } = useLanguage();
  return (
    <p className="loading" role="status">
      {messages.plain.loading}
    </p>
  );
}
