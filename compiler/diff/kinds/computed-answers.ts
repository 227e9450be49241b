import type { ChangeKind } from '../comparison.ts';

/** A computed answer is computed anew whenever it is checked, so another expression is another answer. */
export const computedAnswers: ChangeKind = ({ kept, old, new: changed, loosened }, report) => {
  for (const { pointer, new: place } of kept) {
    const [was, is] = [old.computes.get(pointer), changed.computes.get(pointer)];
    // Computed in more cases, it may not fit in those.
    const isMore = is !== undefined && loosened.some((one) => one.pointer === pointer && one.keyword === 'absent');
    if (was !== is || isMore) report('compute-changed', pointer, { old: was, new: is, params: { title: place.title } });
  }
};
