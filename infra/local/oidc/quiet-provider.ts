/** oidc-provider speaks of its defaults on the console with this in front; there is no switch for it. */
const prefix = /oidc-provider (NOTICE|WARNING):/;

/** Sends what oidc-provider says about its defaults to `log`, away from the terminal. Everything else passes. */
export function quietProvider(log: (line: string) => void): void {
  for (const level of ['info', 'warn'] as const) {
    const print = console[level].bind(console);
    console[level] = (...parts: readonly unknown[]) => {
      const [first] = parts;
      if (typeof first === 'string' && prefix.test(first)) log(first);
      else print(...parts);
    };
  }
}
