import type { ChangeKind, Comparison } from '../comparison.ts';
import type { Version } from '../version.ts';
import { casesOf } from '../cases-of.ts';

/** Answers that must be given, always or in some cases. */
export const required: ChangeKind = (comparison, report) => {
  const { old, new: changed, added, removed, placeAt } = comparison;
  for (const pointer of pointersOf(comparison.tightened)) {
    if (added.includes(pointer)) continue;
    const wasEver = isEver(old, pointer);
    tell(wasEver ? 'field-required-more-often' : 'field-became-required', pointer);
  }
  for (const pointer of pointersOf(comparison.loosened)) {
    if (removed.includes(pointer) || pointersOf(comparison.tightened).has(pointer)) continue;
    tell(isEver(changed, pointer) ? 'field-required-less-often' : 'field-became-optional', pointer);
  }

  function tell(code: string, pointer: string): void {
    const [was, is] = [old, changed].map(({ constraints }) => casesOf(constraints, pointer, 'required'));
    report(code, pointer, { old: was, new: is, params: { title: placeAt(pointer).title } });
  }
};

function pointersOf(constraints: Comparison['tightened']): ReadonlySet<string> {
  return new Set(constraints.filter(({ keyword }) => keyword === 'required').map(({ pointer }) => pointer));
}

function isEver({ constraints }: Version, pointer: string): boolean {
  return constraints.some((one) => one.pointer === pointer && one.keyword === 'required');
}
