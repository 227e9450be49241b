import { useCallback, useEffect, useState } from 'react';
import { asProblem, type Problem } from './problem.ts';

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** `problem`: the last refresh failed, and the value is from before. */
  | { readonly kind: 'loaded'; readonly value: Value; readonly at: number; readonly problem?: Problem };

interface Known<Value> {
  readonly subject: string;
  readonly state: Loaded<Value>;
}

/**
 * What `load` gives. A new `subject` begins anew; a new `load` of the same subject keeps what is shown until the new
 * value is there. With `refreshMillis` it loads again and again while the page is visible, and at once when it becomes
 * visible. `load` must keep its identity between renderings.
 */
export function useLoaded<Value>(
  subject: string,
  load: (signal: AbortSignal) => Promise<Value>,
  refreshMillis?: number,
): { readonly state: Loaded<Value>; readonly retry: () => void } {
  const [known, setKnown] = useState<Known<Value>>({ subject, state: { kind: 'loading' } });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    let timer: number | undefined;
    let isBusy = false;
    const refresh = async (): Promise<void> => {
      window.clearTimeout(timer);
      isBusy = true;
      try {
        const value = await load(abort.signal);
        if (abort.signal.aborted) return;
        setKnown({ subject, state: { kind: 'loaded', value, at: Date.now() } });
      } catch (error) {
        if (abort.signal.aborted) return;
        setKnown((before) => ({ subject, state: failedState(before, subject, error) }));
      }
      isBusy = false;
      if (refreshMillis !== undefined) timer = window.setTimeout(tick, refreshMillis);
    };
    const tick = (): void => {
      if (document.visibilityState === 'visible' && !isBusy) void refresh();
    };
    void refresh();
    if (refreshMillis !== undefined) document.addEventListener('visibilitychange', tick);
    return () => {
      abort.abort();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [subject, load, refreshMillis, attempt]);

  const retry = useCallback(() => {
    setKnown({ subject, state: { kind: 'loading' } });
    setAttempt((before) => before + 1);
  }, [subject]);
  return { state: known.subject === subject ? known.state : { kind: 'loading' }, retry };
}

function failedState<Value>(before: Known<Value>, subject: string, error: unknown): Loaded<Value> {
  const problem = asProblem(error);
  return before.subject === subject && before.state.kind === 'loaded'
    ? { ...before.state, problem }
    : { kind: 'failed', problem };
}
