/** What became of an invocation. Expected outcomes, so they are returned and not thrown. */
export type InvocationOutcome =
  /** The handler returned; its result as JSON. */
  | { readonly kind: 'answered'; readonly payload: string }
  /** The handler threw, or could not be loaded. The message is for the log only. */
  | { readonly kind: 'failed'; readonly message: string }
  /** It took longer than the function's timeout; its process is ended. */
  | { readonly kind: 'timed-out' }
  /** The process ended before it answered. */
  | { readonly kind: 'crashed' }
  /** More invocations wait than the pool lets in. */
  | { readonly kind: 'refused' };

/** One event on its way to a function. */
export interface Invocation {
  readonly requestId: string;
  /** The event as JSON. */
  readonly event: string;
  readonly finish: (outcome: InvocationOutcome) => void;
}

/** Calls a function by its name with an event as JSON. */
export type Invoke = (functionName: string, event: string, requestId?: string) => Promise<InvocationOutcome>;
