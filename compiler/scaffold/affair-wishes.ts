import type { ItemType } from '../../domain/affair.ts';
import type { DivisionLevel } from '../../domain/plan.ts';

export type Audience = 'natural-person' | 'legal-person';

/** What is known of an affair that is begun: enough for a file that compiles and can be tried. */
export interface AffairWishes {
  readonly code: string;
  /** The government function that answers for it. */
  readonly function: string;
  /** In zh-Hans. */
  readonly title: string;
  /** In English. */
  readonly titleEn: string;
  readonly audience: readonly Audience[];
  readonly itemType: ItemType;
  /** Where it is handled. */
  readonly level: DivisionLevel;
  /** Promised time in working days; 0 means at once. */
  readonly workingDays: number;
}
