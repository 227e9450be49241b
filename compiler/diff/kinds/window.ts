import type { ChangeKind } from '../comparison.ts';
import { guidePointer } from '../comparison.ts';
import { isSame } from '../same.ts';

/** When submissions are taken: a form that was begun in time must not be shut out. */
export const window: ChangeKind = ({ old, new: changed }, report) => {
  const [was, is] = [old.plan.guide.open, changed.plan.guide.open];
  if (isSame(was, is)) return;
  const opensNoLater = is?.from === undefined || is.from === was?.from || isBefore(is.from, was?.from);
  const closesNoEarlier = is?.until === undefined || is.until === was?.until || isBefore(was?.until, is.until);
  report(opensNoLater && closesNoEarlier ? 'window-widened' : 'window-narrowed', guidePointer('open'), {
    ...(was !== undefined && { old: was }),
    ...(is !== undefined && { new: is }),
  });
};

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one) < Date.parse(other);
}
