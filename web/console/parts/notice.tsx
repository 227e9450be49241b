import type { ReactNode } from 'react';

/** A short text that matters now. `alert` interrupts a screen reader, `status` waits. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: 'alert' | 'status';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={`notice notice-${kind}`} role={kind}>
      {children}
    </div>
  );
}
