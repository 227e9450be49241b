import type { ReactNode } from 'react';
import type { CaseStatus } from '../../../domain/case/case-status.ts';
import { useLanguage } from '../language/language-context.ts';

type Tone = 'new' | 'going' | 'waiting' | 'good' | 'bad' | 'over';

const tones: Readonly<Record<CaseStatus, Tone>> = {
  submitted: 'new',
  received: 'going',
  accepted: 'going',
  'in-review': 'going',
  granted: 'good',
  refused: 'bad',
  delivered: 'good',
  closed: 'over',
  'correction-required': 'waiting',
  deficient: 'waiting',
  suspended: 'waiting',
  'not-accepted': 'bad',
  lapsed: 'over',
  withdrawn: 'over',
};

/** The state of a case in words; the colour only helps the eye. */
export function StatusTag({ status }: { readonly status: CaseStatus }): ReactNode {
  const { messages } = useLanguage();
  return <span className={`tag tag-${tones[status]}`}>{messages.statuses[status]}</span>;
}
