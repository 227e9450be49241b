import type { ChangeKind } from '../comparison.ts';
import { isSame } from '../same.ts';

const parts = ['control', 'privacy', 'prefill'] as const;

/** How a question is shown, masked and prefilled; its answer stays what it was. */
export const handling: ChangeKind = ({ kept }, report) => {
  for (const { pointer, old, new: changed } of kept) {
    for (const part of parts) {
      if (isSame(old[part], changed[part]) || (part === 'control' && !isSame(old.options, changed.options))) continue;
      report('handling-changed', pointer, {
        old: old[part],
        new: changed[part],
        params: { title: changed.title, part },
      });
    }
  }
};
