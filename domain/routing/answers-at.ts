/** An answer found at a pointer, and the items of repeating groups it stands in. */
export interface FoundAnswer {
  readonly value: unknown;
  readonly items: readonly number[];
}

/**
 * Every answer at a pointer of the plan (RFC 6901; `-` is any item of a repeating group), in the order of the form.
 * A missing answer is not found.
 */
export function answersAt(answers: unknown, pointer: string): readonly FoundAnswer[] {
  const steps = pointer.split('/').slice(1);
  let found: readonly FoundAnswer[] = [{ value: answers, items: [] }];
  for (const step of steps) found = found.flatMap((one) => oneStep(one, step));
  return found;
}

function oneStep({ value, items }: FoundAnswer, step: string): readonly FoundAnswer[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && step === '-') {
    return value.map((item: unknown, at) => ({ value: item, items: [...items, at] }));
  }
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  return Object.hasOwn(value, key) ? [{ value: (value as Readonly<Record<string, unknown>>)[key], items }] : [];
}
