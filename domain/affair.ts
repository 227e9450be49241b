import type { Words } from './language.ts';

/** A time limit: working days of the department's calendar, natural days, or while the citizen waits. */
export type TimeLimit = { readonly workingDays: number } | { readonly days: number } | { readonly immediate: true };

export type ItemType =
  | 'administrative-licence'
  | 'administrative-benefit'
  | 'administrative-confirmation'
  | 'administrative-reward'
  | 'administrative-ruling'
  | 'administrative-levy'
  | 'other-power'
  | 'public-service';

/** `x-affair`, read and normalised by the compiler: every text is `Words`, every list a list. */
export interface AffairGuide {
  readonly itemType: ItemType;
  readonly codes: Readonly<Record<string, string>>;
  /** The function (`civil-affairs` ...) that answers for the affair and takes what no route takes. */
  readonly owner: string;
  readonly audience: readonly ('natural-person' | 'legal-person')[];
  readonly levels: readonly string[];
  readonly legalBasis: readonly { readonly title: Words; readonly article?: Words; readonly text?: Words }[];
  readonly conditions: readonly Words[];
  readonly time: {
    readonly statutory?: TimeLimit;
    readonly promised: TimeLimit;
    readonly acceptance?: TimeLimit;
    readonly correction?: TimeLimit;
  };
  /** `amount` is a decimal string in `currency` (ISO 4217). An empty list means free of charge. */
  readonly fees: readonly {
    readonly title?: Words;
    readonly amount: string;
    readonly currency: string;
    readonly basis?: Words;
  }[];
  readonly visits: { readonly count: number; readonly purposes: readonly Words[] };
  /** How much is online, 1 to 7. */
  readonly depth?: number;
  readonly result?: { readonly title: Words; readonly kind?: string; readonly delivery: readonly string[] };
  readonly counters: readonly {
    readonly title: Words;
    readonly address?: Words;
    readonly hours?: Words;
    readonly phone?: string;
  }[];
  readonly contacts: readonly {
    readonly title: Words;
    readonly phone?: string;
    readonly email?: string;
    readonly url?: string;
  }[];
  readonly remedies: readonly Words[];
  readonly faq: readonly { readonly question: Words; readonly answer: Words }[];
  readonly retention?: { readonly years: number } | 'permanent';
  /** RFC 3339 dates or date-times between which submissions are taken. */
  readonly open?: { readonly from?: string; readonly until?: string };
}
