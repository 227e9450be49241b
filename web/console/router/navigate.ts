const changed = 'banshi:navigated';

/** Goes to an address of the console without loading the page anew. `replace` leaves no step to go back to. */
export function navigate(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) window.history.replaceState(null, '', address);
  else {
    window.history.pushState(null, '', address);
    window.scrollTo(0, 0);
  }
  window.dispatchEvent(new Event(changed));
}

/** Calls back whenever the address has changed, by `navigate` or by the browser's buttons; returns how to stop. */
export function onNavigation(callback: () => void): () => void {
  window.addEventListener(changed, callback);
  window.addEventListener('popstate', callback);
  return () => {
    window.removeEventListener(changed, callback);
    window.removeEventListener('popstate', callback);
  };
}
