import type { ChangeKind } from '../comparison.ts';

/** 3 days are not 3 months: the answer is as valid as before, and means something else. */
export const units: ChangeKind = ({ kept }, report) => {
  for (const { pointer, old, new: changed } of kept) {
    if (old.unit !== changed.unit)
      report('unit-changed', pointer, { old: old.unit, new: changed.unit, params: { title: changed.title } });
  }
};
