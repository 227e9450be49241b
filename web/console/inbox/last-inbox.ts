let last = '/console';

/** Keeps the address of the inbox that is shown, with its filter. */
export function rememberInbox(address: string): void {
  last = address;
}

/** The inbox one came from; the first one where a case was opened directly. */
export function lastInbox(): string {
  return last;
}
