import type { Words } from '../../domain/language.ts';

/** Whom a breaking change hurts: those who are filling in the old version, or readers of the cases stored under it. */
export type Hurt = 'filling' | 'reading';

/** What a change tells, before its words: a title is said in the language of the reader. */
export type ChangeParameter = string | number | Words;

/**
 * A change from one version of an affair to the next. It holds no words: `compiler/diff/catalogue.ts` gives weight
 * and words of `code`, which never changes its meaning.
 */
export interface Change {
  readonly code: string;
  readonly compatibility: 'compatible' | 'breaking';
  /** Of a breaking change: whom it hurts. */
  readonly breaks: readonly Hurt[];
  /** Of a question: its pointer in the answers, `-` for an item. Of the guide: the pointer in the file (`/x-affair/...`). */
  readonly pointer: string;
  /** What stood there; absent where there was nothing. */
  readonly old?: unknown;
  /** What stands there now; absent where there is nothing. */
  readonly new?: unknown;
  readonly params: Readonly<Record<string, ChangeParameter>>;
}

/** What a kind of change reports: weight and words follow from the code. */
export type ReportChange = (
  code: string,
  pointer: string,
  told?: { readonly old?: unknown; readonly new?: unknown; readonly params?: Change['params'] },
) => void;
