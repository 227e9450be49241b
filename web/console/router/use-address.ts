import { useSyncExternalStore } from 'react';
import { onNavigation } from './navigate.ts';

/** Path and query of the address as it stands now. */
export function useAddress(): { readonly path: string; readonly query: string } {
  const path = useSyncExternalStore(onNavigation, () => window.location.pathname);
  const query = useSyncExternalStore(onNavigation, () => window.location.search);
  return { path, query };
}
