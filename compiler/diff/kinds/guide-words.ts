import type { AffairGuide } from '../../../domain/affair.ts';
import type { ChangeKind } from '../comparison.ts';
import { guidePointer } from '../comparison.ts';
import { isSame } from '../same.ts';

/** Key in the plan, and the key under which authors write it. */
const parts: readonly (readonly [keyof AffairGuide, string])[] = [
  ...(['itemType', 'codes', 'owner', 'levels', 'legalBasis', 'conditions', 'visits', 'depth', 'result'] as const).map(
    (part) => [part, part] as const,
  ),
  ['fees', 'fee'],
  ...(['counters', 'contacts', 'remedies', 'faq', 'retention'] as const).map((part) => [part, part] as const),
];

/** The rest of the service guide: read by people, and by nothing that checks answers. */
export const guideWords: ChangeKind = ({ old, new: changed }, report) => {
  for (const [part, written] of parts) {
    const [was, is] = [old.plan.guide[part], changed.plan.guide[part]];
    if (isSame(was, is)) continue;
    report('guide-changed', guidePointer(written), {
      ...(was !== undefined && { old: was }),
      ...(is !== undefined && { new: is }),
      params: { part: written },
    });
  }
};
