import type { Reference } from '../../domain/reference.ts';
import type { Report } from '../diagnostic.ts';
import type { JsonObject } from '../read/json.ts';
import type { AffairModel } from '../model/affair-model.ts';
import type { AffairSource } from '../read/read-affair.ts';

/** What a rule looks at. */
export interface CheckContext {
  readonly source: AffairSource;
  readonly model: AffairModel;
  readonly reference: Reference;
  readonly report: Report;
}

/** A rule that looks at single schemas as they were written: affairs and parts alike. */
export type SchemaRule = (context: { readonly authored: JsonObject; readonly report: Report }) => void;

/** One rule of the dialect: looks at the whole affair, reports every breach, never throws. */
export type CheckRule = (context: CheckContext) => void;
