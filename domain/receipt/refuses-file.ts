import type { FieldPlan } from '../plan.ts';

/** Why a question does not take a file; nothing where it does. */
export type FileRefusal = 'type' | 'bytes';

/**
 * Whether an attachment question takes a file of this media type and size. `accept` lists media types (`image/*` for a
 * kind) and file endings (`.pdf`); an empty list takes everything.
 */
export function refusesFile(
  { attachment }: FieldPlan,
  { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: number },
): FileRefusal | undefined {
  if (attachment === undefined) return 'type';
  const { accept, maxBytes } = attachment;
  if (accept.length > 0 && !accept.some((pattern) => matches(pattern.toLowerCase(), name, type))) return 'type';
  return bytes > maxBytes ? 'bytes' : undefined;
}

function matches(pattern: string, name: string, type: string): boolean {
  if (pattern.startsWith('.')) return name.toLowerCase().endsWith(pattern);
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
