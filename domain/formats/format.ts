import type { Words } from '../language.ts';

/** What a page says and asks of a field of this format. */
export interface Format {
  readonly name: string;
  /** `inputmode` of HTML: the keyboard a phone shows. */
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'text';
  /** `autocomplete` token of HTML for the person who fills the form. */
  readonly autocomplete?: string;
  /** Most characters of a normalised value. */
  readonly maxLength: number;
  readonly example: string;
  readonly title: Words;
  /** What to do when the value is refused. */
  readonly error: Words;
  readonly hint: Words;
}
