import type { TimeLimit } from '../../../domain/affair.ts';
import type { ChangeKind } from '../comparison.ts';
import { guidePointer } from '../comparison.ts';
import { isSame } from '../same.ts';

const names = ['promised', 'statutory', 'acceptance', 'correction'] as const;

/** Promised and statutory times. Each case keeps the promise that was made to it. */
export const times: ChangeKind = ({ old, new: changed }, report) => {
  for (const part of names) {
    const [was, is] = [old.plan.guide.time[part], changed.plan.guide.time[part]];
    if (isSame(was, is)) continue;
    report(`time-${comparedTo(was, is)}`, guidePointer('time', part), { old: was, new: is, params: { part } });
  }
};

function comparedTo(was: TimeLimit | undefined, is: TimeLimit | undefined): 'longer' | 'shorter' | 'changed' {
  if (was === undefined || is === undefined) return 'changed';
  if ('immediate' in was) return 'longer';
  if ('immediate' in is) return 'shorter';
  if ('workingDays' in was && 'workingDays' in is) return is.workingDays > was.workingDays ? 'longer' : 'shorter';
  if ('days' in was && 'days' in is) return is.days > was.days ? 'longer' : 'shorter';
  // Working and natural days cannot be compared without a calendar.
  return 'changed';
}
