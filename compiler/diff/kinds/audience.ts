import type { ChangeKind } from '../comparison.ts';
import { guidePointer } from '../comparison.ts';

/** For whom it is: people, companies, or both. */
export const audience: ChangeKind = ({ old, new: changed }, report) => {
  const [was, is] = [old.plan.guide.audience, changed.plan.guide.audience];
  const gone = was.filter((one) => !is.includes(one));
  const more = is.filter((one) => !was.includes(one));
  const tell = (code: string, list: readonly string[]): void => {
    if (list.length > 0)
      report(code, guidePointer('audience'), { old: was, new: is, params: { audience: list.join(', ') } });
  };
  tell('audience-narrowed', gone);
  tell('audience-widened', more);
};
