/** The unescaped reference tokens of a JSON pointer. */
export function pointerSteps(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `name` continued by `key`; the name of the root is empty. */
export function nameUnder(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}
