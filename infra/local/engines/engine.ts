/** A local stand-in for a service of AWS, or one that the environment names. */
export interface Engine {
  readonly endpoint: string;
  /** Whether this system started it. A given one is neither set up nor stopped beyond what AWS would allow. */
  readonly embedded: boolean;
  /** Resolves if it ends without having been told to; never for a given one. */
  readonly died: Promise<void>;
  /** Ends it in order, so that nothing acknowledged is lost; resolves when its process is gone. */
  readonly stop: () => Promise<void>;
}

/** An engine that somebody else runs. */
export function givenEngine(endpoint: string): Engine {
  return {
    endpoint: endpoint.replace(/\/$/, ''),
    embedded: false,
    died: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
}
