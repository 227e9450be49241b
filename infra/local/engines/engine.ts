/** A local stand-in for a service of AWS, or one that the environment names. */
export interface Engine {
  readonly endpoint: string;
  /** Whether this system started it. A given one is neither set up nor stopped beyond what AWS would allow. */
  readonly embedded: boolean;
  /** Ends it in order, so that nothing acknowledged is lost; resolves when its process is gone. */
  readonly stop: () => Promise<void>;
}

/** An engine that somebody else runs. */
export function givenEngine(endpoint: string): Engine {
  return { endpoint: endpoint.replace(/\/$/, ''), embedded: false, stop: () => Promise.resolve() };
}
