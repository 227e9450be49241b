import type { Reference } from '../../domain/reference.ts';
import type { Report } from '../diagnostic.ts';
import type { AffairModel } from '../model/affair-model.ts';
import type { AffairSource } from '../read/read-affair.ts';

/** What a rule looks at. */
export interface CheckContext {
  readonly source: AffairSource;
  readonly model: AffairModel;
  readonly reference: Reference;
  readonly report: Report;
}

/** One rule of the dialect: looks at the whole affair, reports every breach, never throws. */
export type CheckRule = (context: CheckContext) => void;
