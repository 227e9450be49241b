/**
 * One fault in a citizen's answers. It holds no words: `web/messages` speaks, in the language asked for.
 *
 * - `code`: the JSON Schema keyword that failed (`required`, `type`, `format`, `maxLength`, `enum` ...), or
 *   `not-asked` (an answer to a question that these answers do not lead to), `unknown` (no such question),
 *   `rule` (a cross-field rule) or `stop` (a rule that ends the application).
 * - `path`: JSON pointer (RFC 6901) into the answers; of a missing answer, the place where it belongs.
 * - `params`: the limit that was missed, e.g. `{ limit: 100 }`, `{ format: 'mobile' }`, `{ rule: 2 }`.
 */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** No answer lists more issues than this. */
export const maxIssues = 100;
