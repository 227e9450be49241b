import type { AffairGuide } from './affair.ts';
import type { Language, Words } from './language.ts';

/**
 * The plan of an affair: what the compiler found out about it, as one plain JSON document. Pages, routing, case
 * views and form posts read the plan and never the authored file.
 */
export interface Plan {
  readonly code: string;
  readonly title: Words;
  readonly description?: Words;
  /** Languages in which every title of the affair is written. */
  readonly languages: readonly Language[];
  readonly pages: readonly PagePlan[];
  /** `validator.conditions[i]` answers condition `i`; fields, materials and routes name conditions by index. */
  readonly conditions: readonly ConditionPlan[];
  readonly rules: readonly RulePlan[];
  readonly materials: readonly MaterialPlan[];
  readonly routes: readonly RoutePlan[];
  readonly guide: AffairGuide;
}

/** A page of the form: a property of type object at the root, or the first page of loose properties (`key: ''`). */
export interface PagePlan {
  readonly key: string;
  /** Pointer of the object the page fills: `/applicant`, or `''` for the page of loose properties. */
  readonly pointer: string;
  readonly title: Words;
  readonly hint?: Words;
  readonly required: boolean;
  readonly when?: readonly ConditionReference[];
  readonly fields: readonly FieldPlan[];
}

export type FieldKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'boolean'
  | 'consent'
  | 'date'
  | 'month'
  | 'date-time'
  | 'choice'
  | 'choices'
  | 'division'
  | 'attachment'
  | 'attachments'
  | 'computed'
  | 'fieldset'
  | 'group'
  | 'list';

export interface FieldPlan {
  readonly kind: FieldKind;
  readonly key: string;
  /** JSON pointer into the answers; an item of a repeating group is `-`: `/members/-/name`. */
  readonly pointer: string;
  readonly title: Words;
  readonly hint?: Words;
  readonly placeholder?: Words;
  /** Required whenever it is asked. */
  readonly required: boolean;
  /** Always asked, but required only when all of these hold (plain `if`/`then` with `required`). */
  readonly requiredWhen?: readonly ConditionReference[];
  /** Asked only when all of these hold; absent means always. */
  readonly when?: readonly ConditionReference[];
  /** JSON Schema type of the answer. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly format?: string;
  readonly control?: string;
  readonly unit?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Of `choice` and `choices`, in authored order. */
  readonly options?: readonly OptionPlan[];
  /** Of `consent`: the only answer that is accepted. */
  readonly constant?: unknown;
  /** Of `division`: the level the citizen must reach. */
  readonly level?: DivisionLevel;
  readonly attachment?: { readonly accept: readonly string[]; readonly maxBytes: number; readonly maxFiles: number };
  /** Of `fieldset`: its fields. Of `group`: the fields of one item. Of `list`: one field, the item. */
  readonly fields?: readonly FieldPlan[];
  readonly privacy?: { readonly class: 'personal' | 'sensitive'; readonly purpose?: Words };
  readonly prefill?: { readonly from: string; readonly lock?: boolean };
  readonly autocomplete?: string;
  /** The author's own words for a failing keyword of this field, by issue code. */
  readonly errors?: Readonly<Record<string, Words>>;
}

export interface OptionPlan {
  readonly value: string | number;
  readonly title: Words;
}

export type DivisionLevel = 'region' | 'city' | 'county' | 'township';

/** `negate` is the `else` branch. A condition inside a repeating group is asked of the item it stands in. */
export interface ConditionReference {
  readonly condition: number;
  readonly negate?: boolean;
}

export interface ConditionPlan {
  /** Pointer of the object the condition is asked of: `''` for the answers, `/members/-` for an item. */
  readonly scope: string;
  /** Where the condition is made of `x-when` only: for showing, hiding and saying it in words. All must hold. */
  readonly tests?: readonly ConditionTest[];
}

/** The answer at `pointer` (from the root; `-` is the item in question) is one of `values`, or answered at all. */
export interface ConditionTest {
  readonly pointer: string;
  readonly values?: readonly (string | number | boolean)[];
}

export interface RulePlan {
  /** Pointer of the page or object that holds the rule, `''` for the root. */
  readonly scope: string;
  /** Where the issue is shown, from the root of the answers. */
  readonly path: string;
  readonly severity: 'error' | 'stop';
  readonly message: Words;
  /** Of `stop`: the code of the affair that fits instead. */
  readonly instead?: string;
}

export interface MaterialPlan {
  readonly id: string;
  readonly title: Words;
  readonly source: 'self' | 'government' | 'generated' | 'shared';
  readonly form: 'electronic' | 'original' | 'copy';
  readonly copies: number;
  readonly required: boolean | 'later';
  readonly note?: Words;
  /** Pointer of the attachment field it is answered by. */
  readonly field?: string;
  readonly when?: ConditionReference;
}

export interface RoutePlan {
  readonly function: string;
  readonly level?: DivisionLevel;
  /** A fixed division code, or the pointer of the answer that holds one. */
  readonly division: { readonly code: string } | { readonly pointer: string };
  readonly role: 'lead' | 'joint';
  readonly title?: Words;
  readonly when?: ConditionReference;
}
