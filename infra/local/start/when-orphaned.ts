const everyMs = 200;

/**
 * Calls `act` once when the process that started this one has ended, where that was a script of npm: npm passes SIGTERM
 * on to the shell between them only, and a shell that ends by it tells nobody. A start without npm may outlive its shell.
 */
export function whenOrphaned(environment: Readonly<Record<string, string | undefined>>, act: () => void): void {
  if (environment['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, everyMs);
  timer.unref();
}
