import type { ChangeKind } from '../comparison.ts';

/** The code names the affair for ever: cases, links and counters know it by nothing else. */
export const code: ChangeKind = ({ old, new: changed }, report) => {
  if (old.plan.code !== changed.plan.code) report('code-changed', '', { old: old.plan.code, new: changed.plan.code });
};
