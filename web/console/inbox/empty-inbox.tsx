import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLanguage } from '../language/language-context.ts';

/** In place of the table where there is nothing to show: because there is nothing, or because of the filter. */
export function EmptyInbox({
  isFiltered,
  clear,
}: {
  readonly isFiltered: boolean;
  readonly clear: () => void;
}): ReactNode {
  const { plain } = useLanguage().messages;
  return (
    <div className="empty">
      <h2>{isFiltered ? plain.noMatchTitle : plain.emptyTitle}</h2>
      <p>{isFiltered ? plain.noMatchText : plain.emptyText}</p>
      {isFiltered && (
        <Button className="button" onPress={clear}>
          {plain.clearFilters}
        </Button>
      )}
    </div>
  );
}
