import type { ChangeKind } from '../comparison.ts';

/** Text of several lines is refused where one line is asked for. */
export const lines: ChangeKind = ({ kept }, report) => {
  for (const { pointer, old, new: changed } of kept) {
    if (old.kind === 'textarea' && changed.kind === 'text')
      report('lines-narrowed', pointer, { old: old.kind, new: changed.kind, params: { title: changed.title } });
  }
};
