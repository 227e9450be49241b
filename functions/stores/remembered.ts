interface Remembered<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

/**
 * A loader that asks again only after `maxAgeMs`, for at most `maxKeys` keys. Callers at the same moment share one
 * question; trouble is not remembered.
 */
export function remembered<Value>(
  load: (key: string) => Promise<Value>,
  { maxAgeMs, maxKeys }: { readonly maxAgeMs: number; readonly maxKeys: number },
): (key: string) => Promise<Value> {
  const known = new Map<string, Remembered<Value>>();
  return (key) => {
    const now = Date.now();
    const entry = known.get(key);
    if (entry !== undefined && entry.until > now) return entry.value;
    const value = load(key);
    known.delete(key);
    known.set(key, { value, until: now + maxAgeMs });
    for (const oldest of known.keys()) {
      if (known.size <= maxKeys) break;
      known.delete(oldest);
    }
    value.catch(() => {
      if (known.get(key)?.value === value) known.delete(key);
    });
    return value;
  };
}
